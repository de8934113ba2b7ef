using PactBroker.Storage;

namespace PactBroker.Tests.Storage;

/// <summary>Units of work are all or nothing, each for itself, however many are written at once; whatever the database.</summary>
public abstract class WritingUnits : IAsyncLifetime
{
    private IBrokerStorage? _opened;

    private protected IBrokerStorage Storage => _opened ?? throw new InvalidOperationException("The storage is not open.");

    public async ValueTask InitializeAsync() => _opened = await OpenAsync();

    public virtual async ValueTask DisposeAsync() => await CloseAsync();

    [Fact]
    [Trait("row", "S3-029")]
    public async Task A_unit_that_fails_leaves_nothing_and_takes_nobody_along()
    {
        var writes = Enumerable.Range(0, 100).Select(i => Storage.WriteAsync(
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
        var bad = Storage.WriteAsync(TwiceAsync, CancellationToken.None);
        var good = Storage.WriteAsync(session => InsertAsync(session, "once"), CancellationToken.None);

        await bad.Awaiting(write => write).Should().ThrowAsync<System.Data.Common.DbException>();
        await good;
        (await NamesAsync()).Should().Equal("once");
    }

    [Fact]
    public async Task A_unit_whose_asker_has_gone_is_not_written()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Storage.Awaiting(s => s.WriteAsync(session => InsertAsync(session, "nobody"), gone.Token)).Should().ThrowAsync<OperationCanceledException>();
        (await NamesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reader_sees_one_instant_whatever_is_written_meanwhile()
    {
        var counts = await Storage.ReadAsync(
            async session =>
            {
                var before = await session.FirstAsync<long>("SELECT COUNT(*) FROM pacticipants");
                await Storage.WriteAsync(writing => InsertAsync(writing, "meanwhile"), CancellationToken.None);
                return (before, after: await session.FirstAsync<long>("SELECT COUNT(*) FROM pacticipants"));
            },
            CancellationToken.None);

        counts.Should().Be((0L, 0L));
        (await NamesAsync()).Should().Equal("meanwhile");
    }

    [Fact]
    public async Task Every_write_has_an_instant_of_its_own_in_order()
    {
        var instants = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Storage.WriteAsync(session => Task.FromResult(session.Now), CancellationToken.None)));

        instants.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
    }

    [Fact]
    public async Task Readers_cannot_write() =>
        await Storage.Awaiting(s => s.ReadAsync(session => InsertAsync(session, "x"), CancellationToken.None)).Should().ThrowAsync<System.Data.Common.DbException>();

    private protected abstract Task<IBrokerStorage> OpenAsync();

    private protected async Task CloseAsync()
    {
        if (_opened is not null)
        {
            await _opened.DisposeAsync();
            _opened = null;
        }
    }

    private protected static Task<int> InsertAsync(StorageSession session, string name) =>
        session.ExecuteAsync("INSERT INTO pacticipants (name, created_at, updated_at) VALUES (@name, @Now, @Now)", new { name, session.Now });

    private protected Task<IReadOnlyList<string>> NamesAsync() =>
        Storage.ReadAsync(session => session.QueryAsync<string>("SELECT name FROM pacticipants ORDER BY id"), CancellationToken.None);
}
