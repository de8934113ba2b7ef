#:project build/TestRun/TestRun.csproj
#:project pact-broker/src/Contracts.Cli/Contracts.Cli.csproj

// The main job from end to end, on real parts, with nothing installed but the .NET SDK:
//
//   dotnet run demo.cs            expect, share, verify, record, decide; then breaking changes of an answer and of an event, and their refusal
//   dotnet run demo.cs -- --keep  the same, and the broker stays up to look at
//   dotnet run demo.cs -- --full  on PostgreSQL, RabbitMQ and Redis: those that CONTRACTS_POSTGRES, CONTRACTS_RABBITMQ and CONTRACTS_REDIS name, else throw-away ones

using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Contracts.Cli;
using Contracts.Servers.Processes;
using Npgsql;
using PactBroker;
using Spectre.Console;
using TestRun;
using TestRun.Parts;

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
    await new Demo(repository, run, checkout, servers, broker.BaseAddress, stop.Token).RunAsync();
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

/// <summary>The story, a step a method.</summary>
internal sealed class Demo(Repository repository, RunFolder run, Checkout checkout, DemoServers servers, Uri broker, CancellationToken cancellationToken)
{
    private const string Gateway = "consumers/Gateway/Gateway.ContractTests";
    private const string Notifications = "consumers/Notifications/Notifications.ContractTests";
    private const string Journeys = "providers/Journeys/Journeys.Tests";
    private const string WritingEvents = "WritingEvents";

    /// <summary>Who answers the Gateway, and who answers those.</summary>
    private static readonly string[] Providers = ["Inventory", "Pricing", "Payments", "Orders", "Users", "Analytics", "Marketplace"];

    /// <summary>Belong to others: what can be verified is the sandbox of each, and its version is that of its API.</summary>
    private static readonly string[] Outside = ["CardProcessor", "Bazaar"];

    private const string OutsideVersion = "2026-11-01";

    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public async Task RunAsync()
    {
        var version = checkout.Version;
        var broken = $"{version}-renamed";
        AnsiConsole.MarkupLineInterpolated($"A broker runs in this process, on {(servers.Any ? "PostgreSQL" : "SQLite")}: {broker}");

        Step("0 Build", "the services and their tests");
        await BuildAsync([.. Providers.Concat(Outside).Select(VerificationOf).Append(Gateway).Append(Notifications).Concat(servers.Any ? [Journeys] : []).Select(InRepository)]);

        Step("1 Expect", "the consumers' own tests write down what they need, and who writes an event, what it writes");
        await TestAsync(InRepository(Gateway), environment: [], mustPass: true);
        await TestAsync(InRepository(Notifications), environment: [], mustPass: true);
        await TestAsync(InRepository(VerificationOf("Inventory")), environment: [], mustPass: true, WritingEvents);

        Step("2 Share", "what they wrote goes to the broker, with version and branch: pacts, and the schemas of events");
        await ContractsAsync(0, ["publish", "contracts/pacts", "contracts/schemas", "--consumer-app-version", version, .. checkout.PublishOptions]);

        Step("3 Verify", "each provider replays it: the real service, in memory, on a real database");
        foreach (var provider in Providers)
            await TestAsync(InRepository(VerificationOf(provider)), AsProvider(version, checkout.Branch), mustPass: true);
        AnsiConsole.MarkupLine("  The card processor and the outside marketplace are not ours: what they promise is tried in their sandboxes, as often as we like, and recorded for the version of their API.");
        foreach (var outside in Outside)
            await TestAsync(InRepository(VerificationOf(outside)), AsProvider(OutsideVersion), mustPass: true);

        if (servers.Any)
            await OnServersAsync();

        Step("4 Record", "what runs in production");
        foreach (var service in (string[])[.. Providers, "Notifications"])
            await ContractsAsync(0, "record-deployment", "--pacticipant", service, "--version", version, "--environment", "production");
        foreach (var outside in Outside)
            await ContractsAsync(0, "record-release", "--pacticipant", outside, "--version", OutsideVersion, "--environment", "production");

        Step("5 Decide", "may the Gateway be deployed? And each of the others?");
        await ContractsAsync(0, "can-i-deploy", "--pacticipant", "Gateway", "--version", version, "--to-environment", "production");
        await ContractsAsync(0, "record-deployment", "--pacticipant", "Gateway", "--version", version, "--environment", "production");
        foreach (var service in (string[])[.. Providers, "Notifications"])
            await ContractsAsync(0, "can-i-deploy", "--pacticipant", service, "--version", version, "--to-environment", "production");

        await AskForMoreAsync($"{version}-discount", version);

        Step("7 Break", "in a copy of Pricing, somebody renames a property that the Gateway reads");
        var pricing = CopyOf("Pricing");
        Rename(Path.Combine(pricing, "Pricing.Api", "Prices", "PriceAnswer.cs"), "decimal Amount", "decimal Value");
        await BuildAsync(Path.Combine(pricing, "Pricing.Verification"));
        await TestAsync(Path.Combine(pricing, "Pricing.Verification"), AsProvider(broken, "rename-amount"), mustPass: false);

        Step("8 Decide", "may this Pricing be deployed?");
        await ContractsAsync(1, "can-i-deploy", "--pacticipant", "Pricing", "--version", broken, "--to-environment", "production");

        Step("9 Change an event", "in a copy of Inventory, a field of stock-changed gets another name; a schema registry would refuse it, but nobody reads the field");
        var inventory = CopyOf("Inventory");
        var stockChanged = Path.Combine(inventory, "Inventory.Api", "Events", "StockChanged.cs");
        Rename(stockChanged, "int Reserved", "int Held");
        await ReleaseInventoryAsync(inventory, $"{version}-held");
        await ContractsAsync(0, "can-i-deploy", "--pacticipant", "Inventory", "--version", $"{version}-held", "--to-environment", "production");

        Step("10 Break an event", "and another may be null; a schema registry would accept it, but Notifications in production cannot read it");
        Rename(stockChanged, "int Available", "int? Available");
        await ReleaseInventoryAsync(inventory, $"{version}-null");
        await ContractsAsync(1, "can-i-deploy", "--pacticipant", "Inventory", "--version", $"{version}-null", "--to-environment", "production");

        AnsiConsole.MarkupLineInterpolated($"\nAn answer and an event: [green]yes[/] and [red]no[/] for each, with the reason, in {_clock.Elapsed.TotalSeconds:0} seconds.");
    }

    /// <summary>What needs servers: the same contracts on the database of production, events over a real broker, and a person's way through several services.</summary>
    private async Task OnServersAsync()
    {
        Step("3 Verify again", "the same on PostgreSQL; events over RabbitMQ; and a registration from beginning to end, with tokens in Redis");
        foreach (var provider in Providers)
            await TestAsync(InRepository(VerificationOf(provider)), environment: [], mustPass: true, $"{provider}VerificationOnPostgreSql");
        await TestAsync(InRepository(VerificationOf("Inventory")), environment: [], mustPass: true, "AnnouncingStock");
        await TestAsync(InRepository(Notifications), environment: [], mustPass: true, "Listening");
        await TestAsync(InRepository(Journeys), environment: [], mustPass: true, "Registering");
    }

    /// <summary>A consumer on a branch of its own may need what nobody gives yet: that is told, and breaks nobody's build.</summary>
    private async Task AskForMoreAsync(string wish, string version)
    {
        Step("6 Ask for more", "on a branch, the Gateway needs a discount that Pricing does not give yet: no failure of Pricing's build, a skipped row that says so");
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(run.Folder, "wish")).FullName, "Gateway-Pricing.json");
        var pact = JsonNode.Parse(await File.ReadAllTextAsync(InRepository("contracts/pacts/Gateway-Pricing.json"), cancellationToken))!;
        var price = pact["interactions"]!.AsArray().First(one => (string?)one!["description"] == "a request for the price of a product" && (int?)one["response"]!["status"] == 200)!;
        price["response"]!["body"]!["content"]!["discount"] = 5;
        await File.WriteAllTextAsync(file, pact.ToJsonString(), cancellationToken);
        await ContractsAsync(0, "publish", file, "--consumer-app-version", wish, "--branch", "discounts");
        var curious = AsProvider(version, checkout.Branch);
        curious["PACT_INCLUDE_WIP_PACTS_SINCE"] = "2020-01-01";
        await TestAsync(InRepository(VerificationOf("Pricing")), curious, mustPass: true);
        await ContractsAsync(1, "can-i-deploy", "--pacticipant", "Gateway", "--version", wish, "--to-environment", "production");
    }

    /// <summary>Leaves the broker up until Ctrl-C.</summary>
    public static async Task KeepAsync(Uri broker, CancellationToken cancellationToken)
    {
        AnsiConsole.MarkupLine("\nThe broker is still there; Ctrl-C ends it. Worth a look:");
        foreach (var path in (string[])["", "pacts/provider/Pricing/consumer/Gateway/latest", "pacticipants/Pricing", "matrix?q[][pacticipant]=Gateway&q[][pacticipant]=Pricing&latestby=cvpv"])
            AnsiConsole.WriteLine($"  {new Uri(broker, path)}");
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private void Step(string name, string what)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]{name}[/]  {what}  [grey]({_clock.Elapsed.TotalSeconds:0} s)[/]");
    }

    /// <summary>Builds projects that share most of what they reference in one go: one after the other would take three times as long.</summary>
    private async Task BuildAsync(params string[] projects)
    {
        var all = Path.Combine(run.Folder, "build.proj");
        await File.WriteAllTextAsync(all, $"""
            <Project>
              <ItemGroup>{string.Concat(projects.Select(project => $"<Tests Include=\"{ProjectFile(project)}\" />"))}</ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Tests)" Targets="Restore" Properties="Session=Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Tests)" Targets="Build" BuildInParallel="true" /></Target>
            </Project>
            """, cancellationToken);
        await DotnetAsync("restore", "msbuild", all, "-t:Restore", "-nologo", "-v:quiet");
        await DotnetAsync("build", "msbuild", all, "-t:Build", "-nologo", "-v:quiet", "-m");
    }

    private async Task DotnetAsync(string what, params string[] arguments)
    {
        var output = new List<string>();
        if (await Command.RunAsync("dotnet", arguments, output.Add, folder: repository.Folder, cancellationToken: cancellationToken) != 0)
            throw new StepFailedException($"the {what} failed:\n{string.Join('\n', output)}");
    }

    /// <summary>Runs the tests of a project that is built already, and shows a line a test, with the report of those that fail.</summary>
    private async Task TestAsync(string project, Dictionary<string, string> environment, bool mustPass, string? only = null)
    {
        var name = Path.GetFileName(project);
        var inRepository = project.StartsWith(repository.Folder, StringComparison.Ordinal);
        Say($"$ dotnet test --project {(inRepository ? Path.GetRelativePath(repository.Folder, project) : $"{name} (the copy)")}");
        only ??= name.EndsWith(".Verification", StringComparison.Ordinal) ? name.Replace(".", "", StringComparison.Ordinal) : null;
        string[] selected = only is null ? [] : ["--filter-class", $"*.{only}"];
        // As on a developer's machine, wherever the demo runs: in CI what tests write is only compared with what was committed, and no server may be missing.
        environment["CI"] = "";
        foreach (var (variable, address) in servers.Variables)
            environment[variable] = address;
        var shown = new TestOutput();
        var exitCode = await Command.RunAsync(
            "dotnet", [Path.Combine(project, "bin", "Debug", "net10.0", $"{name}.dll"), "--no-progress", "--output", "Detailed", .. selected], shown.Add, environment, repository.Folder, cancellationToken);
        if (exitCode == 0 != mustPass)
            throw new StepFailedException(mustPass ? $"{name} failed.\n{shown.Everything}" : $"{name} passed, although the contract is broken.");
    }

    /// <summary>Runs a command of the CLI in this process and holds its exit code against what the story says.</summary>
    private async Task ContractsAsync(int expectedExitCode, params string[] arguments)
    {
        Say($"$ contracts {string.Join(' ', arguments)}");
        var exitCode = await ContractsCommandLine.RunAsync([.. arguments, "--broker-base-url", broker.ToString()], cancellationToken);
        Say($"exit code {exitCode}");
        if (exitCode != expectedExitCode)
            throw new StepFailedException($"contracts {arguments[0]} ended with {exitCode}, not {expectedExitCode}.");
    }

    /// <summary>What Inventory's pipeline does: its tests write its schema, which is published; then it is verified.</summary>
    private async Task ReleaseInventoryAsync(string copy, string version)
    {
        var tests = Path.Combine(copy, "Inventory.Verification");
        await BuildAsync(tests);
        await TestAsync(tests, environment: [], mustPass: true, WritingEvents);
        await ContractsAsync(0, "publish", Path.Combine(run.Folder, "contracts", "schemas", "stock-changed", "Inventory.writer.event.json"), "--consumer-app-version", version, "--branch", "events");
        await TestAsync(tests, AsProvider(version, "events"), mustPass: true);
    }

    /// <summary>A copy of a provider outside the repository that builds as it does within: same settings, same framework (its style is judged in the repository).</summary>
    private string CopyOf(string provider)
    {
        var copy = Path.Combine(run.Folder, provider);
        CopyFolder(InRepository($"providers/{provider}"), copy);
        CopyFolder(InRepository("contracts/schemas"), Path.Combine(run.Folder, "contracts", "schemas"));
        foreach (var project in Directory.GetFiles(copy, "*.csproj", SearchOption.AllDirectories))
        {
            File.WriteAllText(project, File.ReadAllText(project)
                .Replace("../../../", repository.Folder + "/", StringComparison.Ordinal)
                .Replace("../../", InRepository("providers") + "/", StringComparison.Ordinal));
        }

        foreach (var settings in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(copy, settings), $"""
                <Project>
                  <Import Project="{InRepository(settings)}" />
                  <PropertyGroup><RunAnalyzers>false</RunAnalyzers><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>
                </Project>
                """);
        return copy;
    }

    private static void CopyFolder(string source, string copy)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !IsBuildOutput(Path.GetRelativePath(source, file))))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static void Rename(string file, string before, string after)
    {
        var source = File.ReadAllText(file);
        var changed = source.Replace(before, after, StringComparison.Ordinal);
        if (changed == source)
            throw new StepFailedException($"{file} no longer says '{before}'.");
        File.WriteAllText(file, changed);
        AnsiConsole.MarkupLineInterpolated($"  {Path.GetFileName(file)}: [red]- {before}[/]  [green]+ {after}[/]");
    }

    private Dictionary<string, string> AsProvider(string version, string? branch = null)
    {
        var environment = new Dictionary<string, string> { ["PACT_BROKER_BASE_URL"] = broker.ToString(), ["PACT_PROVIDER_VERSION"] = version };
        if (branch is not null)
            environment["PACT_PROVIDER_BRANCH"] = branch;
        return environment;
    }

    private string InRepository(string path) => Path.Combine(repository.Folder, path);

    private static string VerificationOf(string provider) => $"providers/{provider}/{provider}.Verification";

    private static string ProjectFile(string folder) => Path.Combine(folder, Path.GetFileName(folder) + ".csproj");

    private static bool IsBuildOutput(string path) => path.Split('/', '\\').Any(part => part is "bin" or "obj");

    private static void Say(string text) => AnsiConsole.MarkupLineInterpolated($"  [grey]{text}[/]");
}

/// <summary>The servers of a demo with everything: those that the environment names, else throw-away ones that end with the demo.</summary>
internal sealed class DemoServers : IAsyncDisposable
{
    private const string PostgreSql = "CONTRACTS_POSTGRES";

    private DemoServers(IReadOnlyDictionary<string, string> variables) => Variables = variables;

    public static DemoServers None { get; } = new(new Dictionary<string, string>());

    /// <summary>Where they are, as tests are told.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    public bool Any => Variables.Count > 0;

    /// <summary>The broker's own database; null for a file.</summary>
    public BrokerDatabase? Database { get; private init; }

    private string? Name { get; init; }

    public static async Task<DemoServers> StartAsync(Repository repository, RunFolder run, CancellationToken cancellationToken)
    {
        var found = await new TestParts(repository, run, TestRunOptions.Parse([]), new TestRun.Progress()).FindServersAsync(cancellationToken);
        foreach (var needed in (string[])[PostgreSql, "CONTRACTS_RABBITMQ", "CONTRACTS_REDIS"])
        {
            if (!found.ContainsKey(needed))
                throw new StepFailedException($"with --full it needs a server more: {needed} names none, and none could be started.");
        }

        var name = $"demo_{Path.GetFileName(run.Folder).Replace('-', '_')}";
        await ExecuteAsync(found[PostgreSql], $"CREATE DATABASE {name}");
        var database = new NpgsqlConnectionStringBuilder(found[PostgreSql]) { Database = name };
        return new DemoServers(found) { Name = name, Database = BrokerDatabase.PostgreSql(database.ConnectionString) };
    }

    public async ValueTask DisposeAsync()
    {
        if (Name is not null)
            await ExecuteAsync(Variables[PostgreSql], $"DROP DATABASE {Name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string server, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>What is being published and verified: the commit and branch of the checkout, where it is one.</summary>
internal sealed record Checkout(string Version, string Branch, string? BuildUrl)
{
    public string[] PublishOptions => BuildUrl is null ? ["--branch", Branch] : ["--branch", Branch, "--build-url", BuildUrl];

    public static async Task<Checkout> OfAsync(Repository repository, CancellationToken cancellationToken)
    {
        var commit = await GitAsync("rev-parse", "--short", "HEAD");
        var origin = await GitAsync("remote", "get-url", "origin");
        return new Checkout(
            commit ?? "1.0.0",
            await GitAsync("branch", "--show-current") ?? "main",
            origin?.StartsWith("https://", StringComparison.Ordinal) == true ? $"{origin.TrimEnd('/')}/commit/{commit}" : null);

        async Task<string?> GitAsync(params string[] arguments)
        {
            var output = new List<string>();
            var found = Command.Find("git") is { } git && await Command.RunAsync(git, arguments, output.Add, folder: repository.Folder, cancellationToken: cancellationToken) == 0;
            return found && output is [{ Length: > 0 } line, ..] ? line : null;
        }
    }
}

/// <summary>The lines of a test run, as a person wants to see them: what ran, and the report of what failed.</summary>
internal sealed class TestOutput
{
    private readonly List<string> _lines = [];
    private bool _inReport;

    public string Everything => string.Join('\n', _lines);

    public void Add(string line)
    {
        _lines.Add(line);
        if (line.StartsWith("passed ", StringComparison.Ordinal))
            Show("green", "✓", line["passed ".Length..], report: false);
        else if (line.StartsWith("failed ", StringComparison.Ordinal))
            Show("red", "✗", line["failed ".Length..], report: true);
        else if (line.StartsWith("skipped ", StringComparison.Ordinal))
            Show("yellow", "○", line["skipped ".Length..], report: true);
        else if (line.StartsWith("Test run summary", StringComparison.Ordinal))
            _inReport = false;
        else if (_inReport && !line.TrimStart().StartsWith("at ", StringComparison.Ordinal))
            Console.WriteLine($"  {line}");
    }

    private void Show(string color, string mark, string test, bool report)
    {
        _inReport = report;
        AnsiConsole.Markup($"  [{color}]{mark}[/] ");
        Console.WriteLine(test);
    }
}

/// <summary>A step ended otherwise than the story says.</summary>
internal sealed class StepFailedException(string message) : Exception(message);
