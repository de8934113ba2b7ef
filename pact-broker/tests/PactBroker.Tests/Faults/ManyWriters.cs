using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Hosting;

namespace PactBroker.Tests.Faults;

/// <summary>However many write to one SQLite file at once, and whoever holds it meanwhile: they take turns, and nobody hears of a lock.</summary>
public sealed class ManyWriters
{
    private const int Clients = 32;
    private const int Builds = 8;

    [Fact]
    public async Task Of_two_brokers_on_one_file_that_somebody_else_locks_for_a_second_are_never_refused()
    {
        await using var database = await EmptyDatabase.CreateAsync(EmptyDatabase.Names[0]);
        using var one = await BrokerProcess.StartAsync(database);
        using var other = await BrokerProcess.StartAsync(database);
        var inTheMiddle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var storm = new Storm([one.Address, other.Address], "w", Clients, seed: 1)
        {
            OnAcknowledged = acknowledged =>
            {
                if (acknowledged == Clients * Builds / 2)
                {
                    inTheMiddle.SetResult();
                }
            },
        };

        var blowing = storm.BlowAsync(Builds);
        await inTheMiddle.Task;
        var (before, after) = await LockForASecondAsync(database, storm);
        await blowing;

        after.Should().BeInRange(before, before + 1, "while the file was locked nothing was written, but what had its turn already");
        storm.Refusals.Should().BeEmpty();
        (storm.Publications.Count, storm.Results.Count, storm.Deployments.Count).Should().Be((Clients * Builds, Clients * Builds, Clients * Builds));
        await using var connection = await database.ConnectAsync();
        (await Acknowledged.MissingAsync(connection, storm)).Should().BeEmpty();
        (await HalfStored.FindAsync(connection)).Should().BeEmpty();
    }

    /// <summary>The rows that were there at the beginning of the second and at its end.</summary>
    private static async Task<(long Before, long After)> LockForASecondAsync(EmptyDatabase database, Storm storm)
    {
        await using var connection = (SqliteConnection)await database.ConnectAsync();
        using var transaction = connection.BeginTransaction(deferred: false);
        var before = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM publications", transaction: transaction);
        // That time passes is what this is about.
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        storm.Refusals.Should().BeEmpty();
        await using var reader = await database.ConnectAsync();
        var after = await reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM publications");
        transaction.Rollback();
        return (before, after);
    }
}
