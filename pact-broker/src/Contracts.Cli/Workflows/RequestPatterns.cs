using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Cli.Workflows;

/// <summary>The table of patterns: a new one is a row. What contracts cannot show, consumers' tests say of what they do when a provider fails.</summary>
internal static class RequestPatterns
{
    private static readonly string[] CorrelationNames = ["X-Correlation-Id", "X-Request-Id", "Correlation-Id", "Request-Id", "traceparent"];

    private static readonly (string Id, bool IsOfTracing, string Meaning, Func<ImmutableArray<Hop>, IEnumerable<Hop>> Seen)[] Rows =
    [
        (RequestPattern.Sequential, false, "in a workflow one service asks others one after the other", Sequential),
        (RequestPattern.Parallel, false, "in a workflow one service asks several others in the same step", Parallel),
        (RequestPattern.Bulk, false, "several things in one question", hops => hops.Where(hop => AsksForSeveral(hop.Interaction))),
        (RequestPattern.Asynchronous, false, "taken now and done later: 202, or a message", hops => hops.Where(IsAsynchronous)),
        (RequestPattern.Fallback, false, "without an answer there is a lesser one", NotSeen),
        (RequestPattern.Breaker, false, "who failed too often is left alone for a while", NotSeen),
        (RequestPattern.Correlation, true, "an id goes with the request", hops => hops.Where(IsCorrelated)),
        (RequestPattern.ErrorPropagation, true, "a refusal says what is wrong", hops => hops.Where(hop => hop.Interaction is HttpInteraction { Response: { Status: >= 400, Body.Presence: BodyPresence.Present } })),
        (RequestPattern.Timeout, true, "who says nothing is not waited for", NotSeen),
        (RequestPattern.Retry, true, "who failed is asked again", NotSeen),
    ];

    /// <summary>Each of the table, whether something shows it or not, and those that only tests name.</summary>
    public static ImmutableArray<ShownPattern> ShownBy(ImmutableArray<Hop> hops)
    {
        var said = hops.SelectMany(hop => hop.Notes.Faults.Select(fault => fault.Pattern).OfType<string>(), (hop, pattern) => (Pattern: pattern, Hop: hop)).ToLookup(one => one.Pattern, one => one.Hop);
        return
        [
            .. Rows.Select(row => new ShownPattern(row.Id, row.IsOfTracing, row.Meaning, [.. row.Seen(hops).Union(said[row.Id])])),
            .. said.Select(one => one.Key).Except(Rows.Select(row => row.Id)).Order(StringComparer.Ordinal).Select(own => new ShownPattern(own, false, "as tests call it", [.. said[own].Distinct()])),
        ];
    }

    private static IEnumerable<Hop> NotSeen(ImmutableArray<Hop> hops) => [];

    private static IEnumerable<Hop> Sequential(ImmutableArray<Hop> hops) =>
        ByWhoAsks(hops).Where(asks => asks.DistinctBy(step => step.Number).Skip(1).Any()).SelectMany(asks => asks.Select(step => step.Hop));

    private static IEnumerable<Hop> Parallel(ImmutableArray<Hop> hops) =>
        ByWhoAsks(hops).SelectMany(asks => asks.GroupBy(step => step.Number)).Where(step => step.DistinctBy(one => one.Hop.To).Skip(1).Any()).SelectMany(step => step.Select(one => one.Hop));

    private static IEnumerable<IGrouping<string, WorkflowStep>> ByWhoAsks(ImmutableArray<Hop> hops) =>
        Workflow.All(hops).SelectMany(workflow => workflow.Steps.GroupBy(step => step.Hop.From, StringComparer.Ordinal));

    private static bool IsAsynchronous(Hop hop) => hop.Interaction is AsynchronousMessage or HttpInteraction { Response.Status: 202 };

    private static bool IsCorrelated(Hop hop) => hop.Interaction switch
    {
        HttpInteraction http => (http.Request.Headers ?? []).Concat(http.Response.Headers ?? []).Any(header => IsCorrelation(header.Name)),
        AsynchronousMessage message => message.Message.Metadata.Any(entry => IsCorrelation(entry.Key)),
        SynchronousMessage both => both.Request.Metadata.Any(entry => IsCorrelation(entry.Key)),
        _ => false,
    };

    private static bool IsCorrelation(string name) => CorrelationNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool AsksForSeveral(Interaction interaction) => interaction switch
    {
        HttpInteraction http => (http.Request.Query ?? []).Any(parameter => parameter.Values.Length > 1) || HasSeveral(http.Request.Body),
        SynchronousMessage message => HasSeveral(message.Request.Contents),
        _ => false,
    };

    private static bool HasSeveral(Body body) => body.Json switch
    {
        { ValueKind: JsonValueKind.Array } list => list.GetArrayLength() > 1,
        { ValueKind: JsonValueKind.Object } members => members.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() > 1),
        _ => false,
    };
}

/// <summary>A pattern, and what shows it.</summary>
/// <param name="Id">Its name: <c>timeout</c>.</param>
/// <param name="IsOfTracing">Whether it is about what becomes of one request of a person: its id, its failures.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Hops">The interactions that show it.</param>
internal sealed record ShownPattern(string Id, bool IsOfTracing, string Meaning, ImmutableArray<Hop> Hops)
{
    public ImmutableArray<Hop> Failed => [.. Hops.Where(hop => hop.Finding is { IsPassed: false })];

    public int Passed => Hops.Count(hop => hop.Finding is { IsPassed: true });

    public string Status => this switch
    {
        { Hops.IsEmpty: true } => "not shown",
        { Failed.IsEmpty: false } => $"{Failed.Length} of {Hops.Length} fail",
        { Passed: 0 } => "shown",
        _ => $"{Passed} of {Hops.Length} passed",
    };
}
