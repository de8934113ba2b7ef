using PactBroker.Storage;
using PactBroker.Storage.Sqlite;

namespace PactBroker.Tests.Storage;

/// <summary>Units of work are all or nothing, each for itself, however many are written at once.</summary>
public sealed class WritingToSqlite : IAsyncLifetime
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"broker-{Guid.NewGuid():n}.db");
    private SqliteStorage storage = null!;

    public ValueTask InitializeAsync()
    {
        storage = SqliteStorage.OpenFile(file, TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
        {
            File.Delete(left);
        }
    }

    [Fact]
    public async Task A_unit_that_fails_leaves_nothing_and_takes_nobody_along()
    {
        var writes = Enumerable.Range(0, 100).Select(i => storage.WriteAsync(
            async session =>
            {
                await InsertAsync(session, $"n{i}");
                return i % 3 == 0 ? throw new InvalidOperationException($"no {i}") : i;
            },
            CancellationToken.None)).ToList();
        var outcomes = await Task.WhenAll(writes.Select(async write => (await Record.ExceptionAsync(() => write))?.Message));

        outcomes.Should().Equal(Enumerable.Range(0, 100).Select(i => i % 3 == 0 ? $"no {i}" : null));
        (await NamesAsync()).Should().BeEquivalentTo(Enumerable.Range(0, 100).Where(i => i % 3 != 0).Select(i => $"n{i}"));
    }

    [Fact]
    public async Task A_broken_constraint_undoes_only_its_own_unit()
    {
        async Task<int> TwiceAsync(StorageSession session) => await InsertAsync(session, "twice") + await InsertAsync(session, "twice");
        var bad = storage.WriteAsync(TwiceAsync, CancellationToken.None);
        var good = storage.WriteAsync(session => InsertAsync(session, "once"), CancellationToken.None);

        await bad.Awaiting(write => write).Should().ThrowAsync<System.Data.Common.DbException>();
        await good;
        (await NamesAsync()).Should().Equal("once");
    }

    [Fact]
    public async Task When_the_disk_is_full_only_who_needs_more_of_it_fails()
    {
        await storage.WriteAsync(
            async session =>
            {
                var pages = await session.FirstAsync<long>("PRAGMA page_count");
                return await session.FirstAsync<long>($"PRAGMA max_page_count = {pages + 20}");
            },
            CancellationToken.None);
        var writes = Enumerable.Range(0, 20).Select(i => storage.WriteAsync(session => InsertAsync(session, i == 10 ? new string('x', 1_000_000) : $"n{i}"), CancellationToken.None)).ToList();
        var failures = await Task.WhenAll(writes.Select(async write => await Record.ExceptionAsync(() => write)));

        failures.Select((failure, i) => (failure, i)).Where(outcome => outcome.failure is not null).Should().ContainSingle().Which.i.Should().Be(10);
        failures[10]!.Message.Should().Contain("full");
        (await NamesAsync()).Should().Equal(Enumerable.Range(0, 20).Where(i => i != 10).Select(i => $"n{i}"));
    }

    [Fact]
    public async Task A_unit_whose_asker_has_gone_is_not_written()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await storage.Awaiting(s => s.WriteAsync(session => InsertAsync(session, "nobody"), gone.Token)).Should().ThrowAsync<OperationCanceledException>();
        (await NamesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reader_sees_one_instant_whatever_is_written_meanwhile()
    {
        var counts = await storage.ReadAsync(
            async session =>
            {
                var before = await session.FirstAsync<long>("SELECT COUNT(*) FROM pacticipants");
                await storage.WriteAsync(writing => InsertAsync(writing, "meanwhile"), CancellationToken.None);
                return (before, after: await session.FirstAsync<long>("SELECT COUNT(*) FROM pacticipants"));
            },
            CancellationToken.None);

        counts.Should().Be((0L, 0L));
        (await NamesAsync()).Should().Equal("meanwhile");
    }

    [Fact]
    public async Task Every_write_has_an_instant_of_its_own_in_order()
    {
        var instants = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => storage.WriteAsync(session => Task.FromResult(session.Now), CancellationToken.None)));

        instants.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
    }

    [Fact]
    public async Task Readers_cannot_write() =>
        await storage.Awaiting(s => s.ReadAsync(session => InsertAsync(session, "x"), CancellationToken.None)).Should().ThrowAsync<System.Data.Common.DbException>();

    [Fact]
    public async Task A_file_is_opened_again_with_what_was_written()
    {
        await storage.WriteAsync(session => InsertAsync(session, "kept"), CancellationToken.None);
        await storage.DisposeAsync();
        storage = SqliteStorage.OpenFile(file, TimeProvider.System);

        (await NamesAsync()).Should().Equal("kept");
    }

    [Fact]
    public async Task In_memory_readers_and_writers_take_turns()
    {
        await using var memory = SqliteStorage.OpenInMemory(TimeProvider.System);
        var both = Enumerable.Range(0, 50).SelectMany(i => new[]
        {
            memory.WriteAsync(session => InsertAsync(session, $"n{i}"), CancellationToken.None),
            memory.ReadAsync(session => session.FirstAsync<int>("SELECT COUNT(*) FROM pacticipants"), CancellationToken.None),
        });

        await Task.WhenAll(both);
        (await memory.ReadAsync(session => session.FirstAsync<int>("SELECT COUNT(*) FROM pacticipants"), CancellationToken.None)).Should().Be(50);
    }

    private static Task<int> InsertAsync(StorageSession session, string name) =>
        session.ExecuteAsync("INSERT INTO pacticipants (name, created_at, updated_at) VALUES (@name, @Now, @Now)", new { name, session.Now });

    private Task<IReadOnlyList<string>> NamesAsync() =>
        storage.ReadAsync(session => session.QueryAsync<string>("SELECT name FROM pacticipants ORDER BY id"), CancellationToken.None);
}
