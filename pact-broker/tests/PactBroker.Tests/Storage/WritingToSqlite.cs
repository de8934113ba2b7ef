using PactBroker.Storage;
using PactBroker.Storage.Sqlite;

namespace PactBroker.Tests.Storage;

/// <summary>A file, with one writer and readers on snapshots.</summary>
public sealed class WritingToSqlite : WritingUnits
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broker-");

    private string File => Path.Combine(_folder.FullName, "broker.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task When_the_disk_is_full_only_who_needs_more_of_it_fails()
    {
        await Storage.WriteAsync(
            async session =>
            {
                var pages = await session.FirstAsync<long>("PRAGMA page_count");
                return await session.FirstAsync<long>($"PRAGMA max_page_count = {pages + 20}");
            },
            CancellationToken.None);
        var writes = Enumerable.Range(0, 20).Select(i => Storage.WriteAsync(session => InsertAsync(session, i == 10 ? new string('x', 1_000_000) : $"n{i}"), CancellationToken.None)).ToList();
        var failures = await Task.WhenAll(writes.Select(async write => await Record.ExceptionAsync(() => write)));

        failures.Select((failure, i) => (failure, i)).Where(outcome => outcome.failure is not null).Should().ContainSingle().Which.i.Should().Be(10);
        failures[10]!.Message.Should().Contain("full");
        (await NamesAsync()).Should().Equal(Enumerable.Range(0, 20).Where(i => i != 10).Select(i => $"n{i}"));
    }

    /// <summary>What is acknowledged is on the disk: the file system was told to write it, not only asked.</summary>
    [Fact]
    public async Task The_writer_waits_for_the_disk_and_for_others()
    {
        var settings = await Storage.WriteAsync(
            async session => (await session.FirstAsync<long>("PRAGMA synchronous"), await session.FirstAsync<string>("PRAGMA journal_mode"), await session.FirstAsync<long>("PRAGMA busy_timeout"), await session.FirstAsync<long>("PRAGMA foreign_keys")),
            CancellationToken.None);

        const long Full = 2;
        settings.Should().Be((Full, "wal", 30_000L, 1L));
    }

    [Fact]
    public async Task A_file_is_opened_again_with_what_was_written()
    {
        await Storage.WriteAsync(session => InsertAsync(session, "kept"), CancellationToken.None);
        await CloseAsync();
        await using var again = SqliteStorage.OpenFile(File, TimeProvider.System);

        (await again.ReadAsync(session => session.QueryAsync<string>("SELECT name FROM pacticipants"), CancellationToken.None)).Should().Equal("kept");
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

    private protected override Task<IBrokerStorage> OpenAsync() => Task.FromResult<IBrokerStorage>(SqliteStorage.OpenFile(File, TimeProvider.System));
}
