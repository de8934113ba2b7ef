using Contracts.Databases;
using Contracts.Databases.PostgreSql;
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
}
