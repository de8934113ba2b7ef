using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing;
using Interop.Tests.Providers;
using Interop.Tests.Tools;
using PactBroker;
using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Webhooks.Settings;

namespace Interop.Tests.Brokers;

/// <summary>Our broker and the commands of the Pact CLI on it.</summary>
internal sealed class BrokerCommands : IAsyncDisposable
{
    private const string Sqlite = "SQLite";
    private const string PostgreSql = "PostgreSQL";

    private readonly RunningBroker _broker;
    private readonly TestDatabase _database;

    private BrokerCommands(RunningBroker broker, TestDatabase database)
    {
        _broker = broker;
        _database = database;
        Http = new HttpClient { BaseAddress = broker.BaseAddress };
        Folder = Directory.CreateTempSubdirectory("interop-").FullName;
    }

    public static IReadOnlyList<string> Databases { get; } = [Sqlite, PostgreSql];

    public Uri Address => _broker.BaseAddress;

    // Webhooks are sent to addresses of the test only.
    private static WebhookOptions ToThisHost { get; } = new()
    {
        Rules = new OutgoingRules { Schemes = ["http"], Hosts = [HostRule.Parse("127.0.0.1")], AllowedNetworks = [NetworkText.Parse("127.0.0.1")] },
    };

    public HttpClient Http { get; }

    /// <summary>For files of the test; gone afterwards.</summary>
    public string Folder { get; }

    /// <summary>A broker on a database of its own; without a server for the database the test is skipped.</summary>
    public static async Task<BrokerCommands> StartAsync(string database = Sqlite)
    {
        TestDatabase own = database == PostgreSql ? new PostgreSqlTestDatabase() : new SqliteTestDatabase();
        await own.StartOrSkipAsync(TestContext.Current.CancellationToken);
        var options = new BrokerOptions { Database = database == PostgreSql ? BrokerDatabase.PostgreSql(own.ConnectionString) : BrokerDatabase.File(FileOf(own)), Webhooks = ToThisHost };
        return new(await BrokerHost.StartAsync(options, TestContext.Current.CancellationToken), own);
    }

    /// <summary>`pact broker …`, in the folder of the test.</summary>
    public Task<ToolResult> RunAsync(string command, params string[] arguments) =>
        Tool.PactInAsync(Folder, ["broker", command, .. arguments, .. TalksToABroker(command) ? ["--broker-base-url", Address.ToString()] : Array.Empty<string>()]);

    /// <summary>A small pact in a file of the test's folder.</summary>
    public string WritePact(string consumer, string provider, string path = "/orders") => SmallPact.Write(Path.Combine(Folder, "small.json"), consumer, provider, path);

    public async Task PublishAsync(string pactFile, string version, string branch = "main") =>
        (await RunAsync("publish", pactFile, "--consumer-app-version", version, "--branch", branch)).ShouldExitWith(0).All.Should().NotContain("Warning");

    public async Task<ToolResult> CanIDeployAsync(string pacticipant, string version, string environment) =>
        await RunAsync("can-i-deploy", "--pacticipant", pacticipant, "--version", version, "--to-environment", environment);

    public async Task RecordDeploymentAsync(string pacticipant, string version, string environment) =>
        (await RunAsync("record-deployment", "--pacticipant", pacticipant, "--version", version, "--environment", environment)).ShouldExitWith(0);

    /// <summary>`pact verifier` on what the broker says that this provider has to keep; publishes the results.</summary>
    public Task<ToolResult> VerifyAsync(string provider, Uri address, Uri stateChangeAddress, string version, string branch = "main", params string[] more) => Tool.PactAsync(
    [
        "verifier", "--broker-url", Address.ToString(), "--provider-name", provider,
        "--hostname", address.Host, "--port", $"{address.Port}", "--state-change-url", stateChangeAddress.ToString(),
        "--publish", "--provider-version", version, "--provider-branch", branch, "--no-colour", .. more,
    ]);

    public Task<ToolResult> VerifyAsync(string provider, OrdersProvider running, string version, string branch = "main", params string[] more) =>
        VerifyAsync(provider, running.Address, running.StateChangeAddress, version, branch, more);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _broker.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static bool TalksToABroker(string command) => command != "generate-uuid";

    private static string FileOf(TestDatabase sqlite) => sqlite.ConnectionString["Data Source=".Length..];
}
