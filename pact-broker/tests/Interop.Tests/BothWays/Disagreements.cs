namespace Interop.Tests.BothWays;

/// <summary>Where the tools are of different opinions, and why that stays so.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Theirs">What the Rust core does: <c>pact verifier</c>, <c>pact mock</c>.</param>
/// <param name="Ours">What <c>contracts</c> does.</param>
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
            """response json any of: {"a":1} | {"id":7,"v":{"a":2}}""",
            """response json any of: {"a":1} | {"id":7,"v":{"a":1}}""",
            """response json any of: {"a":1} | {"id":7,"v":null}""",
            """request json any of: {"a":1} | {"id":7,"v":{"a":1}}""",
            """message json any of: Asynchronous: {"a":1} | {"id":7,"v":{"a":1}}""",
            """message json any of: V3: {"a":1} | {"id":7,"v":null}""",
            """message json any of: Synchronous: {"a":1} | {"id":7,"v":{"a":1}}"""),
        new(
            Id: "equality-of-empty-lists",
            Theirs: "An empty list of the example with a rule, even equality, lets every list pass.",
            Ours: "With equality the list must be empty.",
            Reason: "Equality is asked for by name.",
            """response json equality: [] | {"id":7,"v":[1]}""",
            """response json equality: [] | {"id":7,"v":[1],"more":true}"""),
        new(
            Id: "far-time-zones",
            Theirs: "Offsets from UTC are refused from 12 hours on.",
            Ours: "They go as far as Java lets them, to 18 hours.",
            Reason: "Auckland and Tonga exist.",
            """response json datetime: "2024-01-31T10:30:00Z" | {"id":7,"v":"2024-01-31T10:30:00+13:00"}"""),
        new(
            Id: "texts-of-numbers",
            Theirs: "A regex sees a number as the parser wrote it anew: 1e3 is 1000.0, 18446744073709551616 is 1.8446744073709552e+19.",
            Ours: "It sees what came.",
            Reason: "What was sent is what a consumer reads; and large identifiers are no fractions.",
            """response json regex: "abc12" | {"id":7,"v":1e3}""",
            """response json regex: "true" | {"id":7,"v":18446744073709551616}"""),
        new(
            Id: "negative-integers-in-texts",
            Theirs: "Outside of JSON, -1 is no integer.",
            Ours: "It is.",
            Reason: "In JSON it is one for both, and decimal accepts -1.5 in texts too.",
            "request text any of: true | -1",
            "message text integer: V3: 100 | -1"),
        new(
            Id: "escaped-paths",
            Theirs: "Paths are compared as they are written: %C3 is not %c3, and a pact that holds an é or a space can never be met.",
            Ours: "Two spellings of one path are one path. An escaped / stays something else than a /.",
            Reason: "Clients choose the spelling, and HTTP says that both are equivalent.",
            "request path none: caf%C3%A9 | caf%c3%a9",
            "request path none: café | caf%C3%A9",
            "request path none: a b | a%20b"),
        new(
            Id: "lines-and-commas",
            Theirs: "Two values of a header are two lines, but in the twelve headers that it knows as lists; there, one value with a comma is not two lines.",
            Ours: "Two lines and one line with a comma mean the same.",
            Reason: "HTTP says so, HttpClient sends one line, and proxies join lines.",
            "request header none: X-V: a / b | X-V: a, b",
            "request header none: Accept-Language: de, en | Accept-Language: de / en"),
        new(
            Id: "parts-that-no-pact-names",
            Theirs: "A multipart request may have parts that the pact does not name.",
            Ours: "A request has what the pact names, as with fields of a form and members of an object.",
            Reason: "The provider was never verified with that part.",
            """request multipart contentType: {"match":"contentType","value":"image/png"} | v=abc, file=png, 294 bytes"""),
        new(
            Id: "failed-producers",
            Theirs: "Of asynchronous messages, the status of the endpoint does not count; of replies it does.",
            Ours: "Without success there is no message.",
            Reason: "Otherwise the error page of the endpoint is compared, or passes where the pact says little.",
            "message metadata none: Asynchronous: answered with 500"),
    ];
}
