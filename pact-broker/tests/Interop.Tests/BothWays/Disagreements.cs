namespace Interop.Tests.BothWays;

/// <summary>Where the two verifiers are of different opinions, and why that stays so.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Theirs">What <c>pact verifier</c> does.</param>
/// <param name="Ours">What this verifier does.</param>
/// <param name="Reason">Why.</param>
/// <param name="Pairs">The pairs that it is seen in.</param>
internal sealed record Disagreement(string Id, string Theirs, string Ours, string Reason, params string[] Pairs);

/// <summary>All of them. One that is listed and does not show is a failure too.</summary>
internal static class Disagreements
{
    public static readonly Disagreement[] All =
    [
        new(
            Id: "alternatives-on-objects",
            Theirs: "combine OR is ignored for objects: all rules must hold, and an object can never be null.",
            Ours: "One rule that holds is enough for every value.",
            Reason: "The specification knows no exception for objects; a nullable object is what people write such rules for.",
            """json any of: {"a":1} | {"id":7,"v":{"a":2}}"""),
        new(
            Id: "equality-of-empty-lists",
            Theirs: "An empty list of the example with a rule, even equality, lets every list pass.",
            Ours: "With equality the list must be empty.",
            Reason: "Equality is asked for by name.",
            """json equality: [] | {"id":7,"v":[1]}"""),
        new(
            Id: "far-time-zones",
            Theirs: "Offsets from UTC are refused from 12 hours on.",
            Ours: "They go as far as Java lets them, to 18 hours.",
            Reason: "Auckland and Tonga exist.",
            """json datetime: "2024-01-31T10:30:00Z" | {"id":7,"v":"2024-01-31T10:30:00+13:00"}"""),
    ];
}
