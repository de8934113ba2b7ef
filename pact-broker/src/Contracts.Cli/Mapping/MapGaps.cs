using System.Collections.Immutable;
using Contracts.Cli.Coverage;
using Contracts.Engine.Documents;

namespace Contracts.Cli.Mapping;

/// <summary>What is not under contract, or only in fair weather. One rule is one method and one row.</summary>
internal static class MapGaps
{
    private static readonly (string Id, Func<IntegrationMap, IEnumerable<string>> Find)[] Rules =
    [
        ("no-writer", NoWriter),
        ("no-reader", NoReader),
        ("no-failure-case", NoFailureCase),
        ("no-state", NoState),
        ("not-asked-for", NotAskedFor),
        ("workflow-broken-off", map => map.Workflows.Workflows.SelectMany(workflow => workflow.Gaps)),
        ("pattern-not-shown", PatternNotShown),
    ];

    public static ImmutableArray<(string Id, string Sentence)> Of(IntegrationMap map) => [.. from rule in Rules from sentence in rule.Find(map) select (rule.Id, sentence)];

    private static IEnumerable<string> NoWriter(IntegrationMap map) =>
        map.Events.Where(telling => telling.Writer is null).Select(telling => $"{telling.Reader} reads {telling.Event}, and nobody says that it writes it.");

    private static IEnumerable<string> NoReader(IntegrationMap map) =>
        map.Events.Where(telling => telling.Reader is null).Select(telling => $"{telling.Writer} writes {telling.Event}, and nobody reads it.");

    private static IEnumerable<string> NoFailureCase(IntegrationMap map) =>
        map.Calls.Where(call => call.Failures == 0 && call.Endpoint.Method != "message").Select(call => $"{call.Consumer} was never refused by {call.Endpoint} of {call.Provider}.");

    private static IEnumerable<string> NotAskedFor(IntegrationMap map) =>
        from coverage in map.Coverage
        from item in coverage.Gaps
        where item.Kind == CoverageKinds.Operation
        select $"{coverage.Provider} offers {item.Name}, and nobody asks for it.";

    // Where no test names what it shows, nobody looks for patterns.
    private static IEnumerable<string> PatternNotShown(IntegrationMap map) => map.Workflows.Hops.All(hop => hop.Notes.IsEmpty) ? [] :
        map.Workflows.Patterns.Where(pattern => pattern.Hops.IsEmpty).Select(pattern => $"No interaction shows the pattern '{pattern.Id}': {pattern.Meaning}.");

    // What is there without anybody having put it there is not to be relied upon. An answer that says that something is wrong needs nothing to be there.
    private static IEnumerable<string> NoState(IntegrationMap map) =>
        from call in map.Calls
        where call.Endpoint.Method == "GET" && call.Endpoint.Path.Contains("{}", StringComparison.Ordinal)
        from http in call.Interactions.OfType<HttpInteraction>()
        where http.ProviderStates.IsEmpty && http.Response.Status < 300
        select $"{call.Consumer} expects {call.Endpoint} of {call.Provider} to be there ('{http.Description}'), and no state says so.";
}
