using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;

namespace Contracts.Conformance.Tests.Rules;

/// <summary>One measured row: rules, an example and a value, and whether the reference implementation let the value pass.</summary>
internal sealed record RuleCase(string Kind, JsonElement Rules, string Expected, string Actual, bool Matches)
{
    public static RuleCase Parse(string line)
    {
        var row = JsonElement.Parse(line);
        return new RuleCase(
            row.GetProperty("kind").GetString()!,
            row.GetProperty("rules"),
            row.GetProperty("expected").GetString()!,
            row.GetProperty("actual").GetString()!,
            row.GetProperty("match").GetBoolean());
    }

    /// <summary>The row as one readable line: what it is called in lists of tests and deviations.</summary>
    public string Key => $"{Kind} {Rules.GetRawText()}: {Expected} | {Actual}";

    public ImmutableArray<Mismatch> Compare() => Kind == "header" ? CompareHeader() : CompareBody();

    private ImmutableArray<Mismatch> CompareHeader() => ResponseMatching.Compare(
        Response($$$"""{"status":200,"headers":{"X-V":{{{Quoted(Expected)}}} },"matchingRules":{"header":{{{Rules.GetRawText()}}} } }"""),
        new ActualResponse { Status = 200, Headers = [KeyValuePair.Create("X-V", Actual)] });

    private ImmutableArray<Mismatch> CompareBody() => ResponseMatching.Compare(
        Response($$$"""{"status":200,"headers":{"Content-Type":"application/json"},"body":{"v":{{{Expected}}} },"matchingRules":{"body":{{{Rules.GetRawText()}}} } }"""),
        new ActualResponse { Status = 200, Headers = [KeyValuePair.Create("Content-Type", "application/json")], Body = Body.FromText($$"""{"v":{{Actual}} }""") });

    private static ExpectedResponse Response(string json) => PactReader.ReadResponse(JsonElement.Parse(json), PactSpecificationVersion.V3);

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();
}
