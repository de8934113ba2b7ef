using System.Text.Json.Nodes;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Needs;
using Contracts.Cli.Options;
using Contracts.Cli.Tests.Support;
using Contracts.Consumers.Trials;
using Contracts.Engine.Documents;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Tests.Needs;

/// <summary>Holds what the contracts say of changes against what the tests of all consumers of the reference system say when the changes are made.</summary>
public sealed class PredictedBreaks : IDisposable
{
    private static readonly DisagreementReason[] Reasons =
    [
        new(
            "A number in quotes is read as well: the web's defaults of System.Text.Json are generous. The contracts ask for a number, since that is what providers give and other readers need.",
            one => one is { IsPredicted: true, Change: { Kind: FieldChangeKind.Retype, To: "string" } }),
        new(
            "No code reads it: it is for those who follow a request through the logs of several services, and they find nothing where a service does not hand it back.",
            one => one.IsPredicted && one.Change.Place == "header:X-Correlation-Id"),
        new(
            "The contract lets it be null, and the code takes that for no phone number; the test has another example and compares with it.",
            one => one is { Breaks: true, Change: { Kind: FieldChangeKind.Null, Place: "$.phone" } }),
        new(
            "This interaction is about the names of members, whatever they are; that there is an id is asked for by the same request without this addition, and who-breaks names the consumer for that.",
            one => one.Breaks && one.Subject.Name == "a registration whose answer is shown" && one.Change.Place == "$.id"),
    ];

    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    [Trait("row", "S4-079")]
    public async Task What_contracts_say_of_a_change_is_what_the_tests_of_consumers_say()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 }, "CONTRACTS_ALL is not set: the tests of all consumers run once for each change.");
        var known = await ContractsAsync();
        // A process that starts uses one core: two at a time are done in little more than half the time.
        var consumers = BuiltTests.OfConsumers();
        var needs = new IReadOnlyList<NeededField>[consumers.Count];
        await Parallel.ForAsync(
            0, consumers.Count, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (place, _) => needs[place] = await NeedsAsync(consumers[place]));
        List<TriedBreak> all = [.. needs.SelectMany(fields => fields).SelectMany(field => field.Changes.Select(tried => TriedBreak.Of(field, tried, known)))];
        var safety = await SafetyAsync(known, all);
        var table = new PredictionTable(all, safety, Reasons);

        safety.Where(one => one.IsSafe && one.IsNeeded).Select(one => one.Name).Should().BeEmpty("what is needed is not safe to remove");
        table.Unexplained.Select(one => one.ToString()).Should().BeEmpty("where the contracts and the code do not agree, a reason says why");
        table.Idle.Should().BeEmpty("a reason explains something");
        Snapshot.Verify(table.ToString(), "predicted-breaks", "md");
    }

    private async Task<KnownContracts> ContractsAsync()
    {
        RepositoryFolder.CopyContractsTo(_shell.Folder);
        return await KnownContractOptions.OfFilesAsync(["contracts/pacts", "contracts/schemas"], _shell.Surroundings(TextWriter.Null, TextWriter.Null), TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<NeededField>> NeedsAsync(string tests)
    {
        var runs = new TrialRuns($"\"{BuiltTests.Of(tests)}\"", new TrialPlan { Reports = "" }, TimeSpan.FromMinutes(10), _shell.Surroundings(TextWriter.Null, TextWriter.Null));
        var tried = await runs.RunAsync((_, _) => { }, TestContext.Current.CancellationToken);
        var fields = ConsumerNeeds.Of(tried, runs.Count).Fields;
        fields.Should().NotBeEmpty("the tests in {0} are given something", tests);
        return fields;
    }

    /// <summary>What coverage says of every field that is offered, and whether anybody needs it.</summary>
    private async Task<IReadOnlyList<OfferedField>> SafetyAsync(KnownContracts known, IReadOnlyList<TriedBreak> all)
    {
        var needed = all.Where(one => one.Breaks && one.Change.Kind == FieldChangeKind.Remove).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var providers = known.Pacts.Select(pact => pact.Document.Provider.Value);
        var writers = known.Events.Select(one => one.Contract).Where(contract => contract.Role == EventRole.Writer).Select(contract => contract.Application);
        var offered = new List<OfferedField>();
        foreach (var service in providers.Concat(writers).Distinct(StringComparer.Ordinal))
        {
            var document = Path.Combine(_shell.Folder, $"{service}.json");
            await File.WriteAllTextAsync(document, OfferedApi.Of(known.Pacts.Where(pact => pact.Document.Provider.Value == service).SelectMany(pact => pact.Document.Interactions.OfType<HttpInteraction>())));
            var coverage = JsonNode.Parse((await _shell.RunAsync("coverage", service, "--openapi", document, "--output", "json")).Expect(0).Output)!;
            foreach (var item in coverage["items"]!.AsArray().Where(item => $"{item!["kind"]}" is "field" or "event-field"))
            {
                var name = WithoutStatus($"{item!["name"]}");
                offered.Add(new OfferedField(service, name, !item["covered"]!.GetValue<bool>(), needed.Contains($"{service} {name}") || needed.Contains(name)));
            }
        }

        return offered;
    }

    // As coverage names fields: GET /orders/7 200 $.total, order-placed $.total.
    private static string NameOf(TriedBreak one) => one.Subject.Method is { } method
        ? $"{one.Subject.Provider} {method.ToUpperInvariant()} {one.Subject.Path} {one.Change.Place}"
        : $"{one.Subject.Name} {one.Change.Place}";

    private static string WithoutStatus(string name) => name.Split(' ', 4) is [var method, var path, _, var field] ? $"{method} {path} {field}" : name;
}
