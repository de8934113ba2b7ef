using System.ComponentModel;
using System.Diagnostics;
using Npgsql;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Backups;

/// <summary>The commands that <c>contracts broker backup</c> and <c>restore</c> name for PostgreSQL do what they are named for, while a broker writes.</summary>
public sealed class CopyingPostgreSql
{
    [Fact]
    public async Task A_dump_of_a_running_broker_is_one_instant_of_it_and_takes_its_place_elsewhere()
    {
        PostgreSqlServer.Require();
        await using var live = await PostgreSqlTestDatabase.CreateAsync();
        await using var other = await PostgreSqlTestDatabase.CreateEmptyAsync();
        var folder = Directory.CreateTempSubdirectory("broker-");
        var dump = Path.Combine(folder.FullName, "monday.backup");
        await using (var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.PostgreSql(live.ConnectionString) }, TestContext.Current.CancellationToken))
        {
            using var talk = new Talk(broker.BaseAddress);
            await PublishAsync(talk, 0);
            var dumping = RunAsync("pg_dump", live, "--format=custom", "--file", dump);
            for (var version = 1; !dumping.IsCompleted; version++)
            {
                await PublishAsync(talk, version);
            }

            await dumping;
        }

        await RunAsync("pg_restore", other, "--clean", "--if-exists", "--dbname", Address(other), dump);
        await using var restored = await BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.PostgreSql(other.ConnectionString) }, TestContext.Current.CancellationToken);
        using var asking = new Talk(restored.BaseAddress);
        var versions = (await asking.GetAsync("/pacticipants/Foo/versions")).Json["_embedded"]!["versions"]!.AsArray().Select(version => int.Parse($"{version!["number"]}")).Reverse().ToList();

        versions.Should().Equal(Enumerable.Range(0, versions.Count), "whatever was there when the dump began is in it, and nothing between is missing");
        (await asking.GetAsync($"/pacts/provider/Bar/consumer/Foo/version/{versions[^1]}")).Status.Should().Be(200);
        (await PublishAsync(asking, 1000)).Status.Should().Be(200, "the restored database is one to work with");
        folder.Delete(recursive: true);
    }

    private static Task<Talk.Reply> PublishAsync(Talk talk, int version) =>
        talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", $"{version}", "Bar", SomePact.Between("Foo", "Bar", $"{version}"), branch: "main"));

    private static async Task RunAsync(string tool, PostgreSqlTestDatabase database, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, tool == "pg_dump" ? [.. arguments, Address(database)] : arguments) { RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.SkipWhen(errors.Contains("server version mismatch", StringComparison.Ordinal), $"this {tool} is older than the server: {errors}");
            process.ExitCode.Should().Be(0, errors);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{tool} is not installed here; it comes with PostgreSQL");
        }
    }

    private static string Address(PostgreSqlTestDatabase database)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return $"postgres://{Uri.EscapeDataString(settings.Username ?? "")}:{Uri.EscapeDataString(settings.Password ?? "")}@{settings.Host}:{settings.Port}/{Uri.EscapeDataString(settings.Database ?? "")}";
    }
}
