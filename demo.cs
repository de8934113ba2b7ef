#:project build/DemoRun/DemoRun.csproj

// The main job from end to end, on real parts, with nothing installed but the .NET SDK:
//
//   dotnet run demo.cs            expect, share, verify, record, decide; then breaking changes of an answer and of an event, and their refusal
//   dotnet run demo.cs -- --keep  the same, and the broker stays up to look at
//   dotnet run demo.cs -- --full  on PostgreSQL, RabbitMQ and Redis: those that CONTRACTS_POSTGRES, CONTRACTS_RABBITMQ and CONTRACTS_REDIS name, else throw-away ones

using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using DemoRun;
using PactBroker;
using Spectre.Console;
using TestRun;

// Color is for people; a file or another program gets the text. Lines are never wrapped: people copy them.
if (Console.IsOutputRedirected)
    AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
AnsiConsole.Profile.Width = 10_000;

using var stop = new CancellationTokenSource();
using var onCtrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var onTerm = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var repository = new Repository((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
    await using var run = await RunFolder.CreateAsync(repository, new TestRun.Progress());
    await using var servers = args.Contains("--full") ? await DemoServers.StartAsync(repository, run, stop.Token) : DemoServers.None;
    await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = servers.Database ?? BrokerDatabase.File(Path.Combine(run.Folder, "broker.db")) }, stop.Token);
    var checkout = await Checkout.OfAsync(repository, stop.Token);
    var stage = new Stage(repository, run, servers, broker.BaseAddress, stop.Token);
    await new Demo(stage, checkout, servers, broker.BaseAddress).RunAsync();
    if (args.Contains("--keep"))
        await Demo.KeepAsync(broker.BaseAddress, stop.Token);
    return 0;
}
catch (OperationCanceledException)
{
    AnsiConsole.MarkupLine("\n[yellow]Stopped.[/] What was started has ended, and the temporary folder is removed.");
    return 130;
}
catch (StepFailedException failure)
{
    AnsiConsole.MarkupLineInterpolated($"\n[red]The demo did not go as it must:[/] {failure.Message}");
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

/// <summary>The story, a step after the other.</summary>
internal sealed class Demo(Stage stage, Checkout checkout, DemoServers servers, Uri broker)
{
    private const string Gateway = "consumers/Gateway/Gateway.ContractTests";
    private const string Notifications = "consumers/Notifications/Notifications.ContractTests";
    private const string Journeys = "providers/Journeys/Journeys.Tests";
    private const string WritingEvents = "WritingEvents";
    private const string OutsideVersion = "2026-11-01";

    /// <summary>The exit codes of can-i-deploy.</summary>
    private const int Yes = 0;
    private const int No = 1;

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Who answers the Gateway, and who answers those.</summary>
    private static readonly string[] Providers = ["Inventory", "Pricing", "Payments", "Orders", "Users", "Analytics", "Marketplace"];

    /// <summary>Belong to others: what can be verified is the sandbox of each, and its version is that of its API.</summary>
    private static readonly string[] Outside = ["CardProcessor", "Bazaar"];

    private readonly string _version = checkout.Version;

    public async Task RunAsync()
    {
        AnsiConsole.MarkupLineInterpolated($"A broker runs in this process, on {(servers.Any ? "PostgreSQL" : "SQLite")}: {broker}");
        await ExpectAsync();
        await VerifyAsync();
        if (servers.Any)
            await VerifyOnServersAsync();
        await ReleaseAsync();
        await AskForMoreAsync();
        await BreakAnAnswerAsync();
        await ChangeAnEventAsync();
        AnsiConsole.MarkupLineInterpolated($"\nAn answer and an event: [green]yes[/] and [red]no[/] for each, with the reason, in {stage.Elapsed.TotalSeconds:0} seconds.");
    }

    /// <summary>Leaves the broker up until Ctrl-C.</summary>
    public static async Task KeepAsync(Uri broker, CancellationToken cancellationToken)
    {
        AnsiConsole.MarkupLine("\nThe broker is still there; Ctrl-C ends it. Worth a look:");
        foreach (var path in (string[])["", "pacts/provider/Pricing/consumer/Gateway/latest", "pacticipants/Pricing", "matrix?q[][pacticipant]=Gateway&q[][pacticipant]=Pricing&latestby=cvpv"])
            AnsiConsole.WriteLine($"  {new Uri(broker, path)}");
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private async Task ExpectAsync()
    {
        stage.Step("0 Build", "the services and their tests");
        string[] projects = [Gateway, Notifications, .. Providers.Concat(Outside).Select(VerificationOf), .. servers.Any ? [Journeys] : Array.Empty<string>()];
        await stage.BuildAsync([.. projects.Select(stage.InRepository)]);

        stage.Step("1 Expect", "the consumers' own tests write down what they need, and who writes an event, what it writes");
        await TestAsync(Gateway);
        await TestAsync(Notifications);
        await TestAsync(VerificationOf("Inventory"), WritingEvents);

        stage.Step("2 Share", "what they wrote goes to the broker, with version and branch: pacts, and the schemas of events");
        await stage.ContractsAsync(0, ["publish", "contracts/pacts", "contracts/schemas", "--consumer-app-version", _version, .. checkout.PublishOptions]);
    }

    private async Task VerifyAsync()
    {
        stage.Step("3 Verify", "each provider replays it: the real service, in memory, on a real database");
        foreach (var provider in Providers)
            await TestAsync(VerificationOf(provider), AsProvider(_version, checkout.Branch));
        AnsiConsole.MarkupLine("  The card processor and the outside marketplace are not ours: what they promise is tried in their sandboxes, as often as we like, and recorded for the version of their API.");
        foreach (var outside in Outside)
            await TestAsync(VerificationOf(outside), AsProvider(OutsideVersion));
    }

    /// <summary>What needs servers: the same contracts on the database of production, events over a real broker, and a person's way through several services.</summary>
    private async Task VerifyOnServersAsync()
    {
        stage.Step("3 Verify again", "the same on PostgreSQL; events over RabbitMQ; and a registration from beginning to end, with tokens in Redis");
        foreach (var provider in Providers)
            await TestAsync(VerificationOf(provider), $"{provider}VerificationOnPostgreSql");
        await TestAsync(VerificationOf("Inventory"), "AnnouncingStock");
        await TestAsync(Notifications, "Listening");
        await TestAsync(Journeys, "Registering");
    }

    private async Task ReleaseAsync()
    {
        string[] behind = [.. Providers, "Notifications"];
        stage.Step("4 Record", "what runs in production");
        foreach (var service in behind)
            await RecordDeploymentAsync(service);
        foreach (var outside in Outside)
            await stage.ContractsAsync(0, "record-release", "--pacticipant", outside, "--version", OutsideVersion, "--environment", "production");

        stage.Step("5 Decide", "may the Gateway be deployed? And each of the others?");
        await CanIDeployAsync(Yes, "Gateway", _version);
        await RecordDeploymentAsync("Gateway");
        foreach (var service in behind)
            await CanIDeployAsync(Yes, service, _version);
    }

    /// <summary>A consumer on a branch of its own may need what nobody gives yet: that is told, and breaks nobody's build.</summary>
    private async Task AskForMoreAsync()
    {
        stage.Step("6 Ask for more", "on a branch, the Gateway needs a discount that Pricing does not give yet: no failure of Pricing's build, a skipped row that says so");
        var wish = $"{_version}-discount";
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(stage.Folder, "wish")).FullName, "Gateway-Pricing.json");
        var pact = JsonNode.Parse(await File.ReadAllTextAsync(stage.InRepository("contracts/pacts/Gateway-Pricing.json")))!;
        var price = pact["interactions"]!.AsArray().First(one => (string?)one!["description"] == "a request for the price of a product" && (int?)one["response"]!["status"] == 200)!;
        price["response"]!["body"]!["content"]!["discount"] = 5;
        await File.WriteAllTextAsync(file, pact.ToJsonString());

        await stage.ContractsAsync(0, "publish", file, "--consumer-app-version", wish, "--branch", "discounts");
        await TestAsync(VerificationOf("Pricing"), new Dictionary<string, string>(AsProvider(_version, checkout.Branch)) { ["PACT_INCLUDE_WIP_PACTS_SINCE"] = "2020-01-01" });
        await CanIDeployAsync(No, "Gateway", wish);
    }

    private async Task BreakAnAnswerAsync()
    {
        stage.Step("7 Break", "in a copy of Pricing, somebody renames a property that the Gateway reads");
        var pricing = ProviderCopy.Of("Pricing", stage);
        pricing.Rename("Pricing.Api/Prices/PriceAnswer.cs", "decimal Amount", "decimal Value");
        await stage.BuildAsync(pricing.Verification);
        await stage.TestAsync(pricing.Verification, AsProvider($"{_version}-renamed", "rename-amount"), mustPass: false);

        stage.Step("8 Decide", "may this Pricing be deployed?");
        await CanIDeployAsync(No, "Pricing", $"{_version}-renamed");
    }

    private async Task ChangeAnEventAsync()
    {
        const string StockChanged = "Inventory.Api/Events/StockChanged.cs";
        stage.Step("9 Change an event", "in a copy of Inventory, a field of stock-changed gets another name; a schema registry would refuse it, but nobody reads the field");
        var inventory = ProviderCopy.Of("Inventory", stage);
        inventory.Rename(StockChanged, "int Reserved", "int Held");
        await ReleaseAsync(inventory, $"{_version}-held");
        await CanIDeployAsync(Yes, "Inventory", $"{_version}-held");

        stage.Step("10 Break an event", "and another may be null; a schema registry would accept it, but Notifications in production cannot read it");
        inventory.Rename(StockChanged, "int Available", "int? Available");
        await ReleaseAsync(inventory, $"{_version}-null");
        await CanIDeployAsync(No, "Inventory", $"{_version}-null");
    }

    /// <summary>What Inventory's pipeline does: its tests write its schema, which is published; then it is verified.</summary>
    private async Task ReleaseAsync(ProviderCopy inventory, string version)
    {
        await stage.BuildAsync(inventory.Verification);
        await stage.TestAsync(inventory.Verification, Nothing, mustPass: true, WritingEvents);
        await stage.ContractsAsync(0, "publish", Path.Combine(stage.Folder, "contracts", "schemas", "stock-changed", "Inventory.writer.event.json"), "--consumer-app-version", version, "--branch", "events");
        await stage.TestAsync(inventory.Verification, AsProvider(version, "events"), mustPass: true);
    }

    private Task TestAsync(string project, string? only = null) => stage.TestAsync(stage.InRepository(project), Nothing, mustPass: true, only);

    private Task TestAsync(string project, IReadOnlyDictionary<string, string> environment) => stage.TestAsync(stage.InRepository(project), environment, mustPass: true);

    private Task CanIDeployAsync(int answer, string service, string version) =>
        stage.ContractsAsync(answer, "can-i-deploy", "--pacticipant", service, "--version", version, "--to-environment", "production");

    private Task RecordDeploymentAsync(string service) =>
        stage.ContractsAsync(0, "record-deployment", "--pacticipant", service, "--version", _version, "--environment", "production");

    private Dictionary<string, string> AsProvider(string version, string? branch = null)
    {
        var environment = new Dictionary<string, string> { ["PACT_BROKER_BASE_URL"] = broker.ToString(), ["PACT_PROVIDER_VERSION"] = version };
        if (branch is not null)
            environment["PACT_PROVIDER_BRANCH"] = branch;
        return environment;
    }

    private static string VerificationOf(string provider) => $"providers/{provider}/{provider}.Verification";
}
