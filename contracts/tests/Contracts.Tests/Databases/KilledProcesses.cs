using Contracts.Databases;
using Contracts.Databases.PostgreSql;
using Contracts.Servers.PostgreSql;
using Contracts.Servers.Processes;
using Npgsql;

namespace Contracts.Tests.Databases;

/// <summary>What a killed process left is cleared by the next one, and what others use is not.</summary>
public sealed class KilledProcesses
{
    private static readonly StartedProcess Killed = new(int.MaxValue, 1);

    [Fact]
    public void A_name_tells_whether_its_process_still_runs()
    {
        var self = Owner.Self;

        self.IsLeftBehind(self.NewName()).Should().BeFalse();
        self.IsLeftBehind((self with { Process = Killed }).NewName()).Should().BeTrue();
        self.IsLeftBehind((self with { Process = Killed, Machine = "elsewhere" }).NewName()).Should().BeFalse("whether it runs there cannot be seen from here");
        self.IsLeftBehind("contracts-production").Should().BeFalse();
    }

    [Fact]
    public async Task Databases_of_a_killed_process_are_dropped()
    {
        await using var own = await Shop.StartAsync("postgres", Contracts.Providers.Databases.DatabaseIsolation.Copy);
        var left = (Owner.Self with { Process = Killed }).NewName();
        await own.RunAsync($"CREATE DATABASE \"{left}\"");

        await Server.OpenAsync(new NpgsqlConnectionStringBuilder(own.ConnectionString) { Database = "postgres" }.ConnectionString);

        var names = await own.AskAsync("SELECT datname FROM pg_database");
        names.Should().NotContain(left).And.Contain(new NpgsqlConnectionStringBuilder(own.ConnectionString).Database);
    }

    [Fact]
    public async Task A_shared_server_runs_until_the_last_of_its_users_leaves()
    {
        Assert.SkipUnless(PostgreSqlCluster.IsInstalled, "PostgreSQL's initdb is not installed");
        var folder = Path.Combine(MemoryFolder.Find(), $"contracts-shared-{Path.GetRandomFileName()}");
        var shared = new SharedPostgreSql(folder);
        using var other = System.Diagnostics.Process.Start("sleep", "600");
        try
        {
            var (first, second) = (Owner.Self.Process, StartedProcess.Of(other));

            var address = await shared.JoinAsync(first, TestContext.Current.CancellationToken);
            (await shared.JoinAsync(second, TestContext.Current.CancellationToken)).Should().Be(address);
            shared.Leave(first);
            (await AnswersAsync(address)).Should().BeTrue("the other one still uses it");

            other.Kill();
            await other.WaitForExitAsync(TestContext.Current.CancellationToken);
            (await shared.JoinAsync(first, TestContext.Current.CancellationToken)).Should().NotBe(address, "its only user was killed, so it was cleared and another one started");
            (await AnswersAsync(address)).Should().BeFalse();

            shared.Leave(first);
            Directory.Exists(folder).Should().BeFalse();
        }
        finally
        {
            shared.Leave(Owner.Self.Process);
            File.Delete($"{folder}.lock");
        }
    }

    private static async Task<bool> AnswersAsync(string address)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
