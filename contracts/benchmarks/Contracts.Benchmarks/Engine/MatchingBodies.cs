using System.Text;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Contracts.Benchmarks.Pacts;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Matching;

namespace Contracts.Benchmarks.Engine;

/// <summary>A response with a JSON body of 1 KB and 25 rules, and one of 1 MB under a rule for each of its elements.</summary>
[MemoryDiagnoser]
public class MatchingBodies
{
    private const int ElementsOfAMegabyte = 1000;

    private readonly ExpectedResponse _small = Response(GeneratedPact.Bytes(1, InteractionShape.Ruled));
    private readonly byte[] _smallBody = Bytes(GeneratedPact.Body(0, InteractionShape.Ruled));
    private readonly ExpectedResponse _large = Response(LargePact());
    private readonly byte[] _largeBody = Bytes(LargeBody());

    [Benchmark]
    public int OneKilobyte() => Differences(_small, _smallBody);

    [Benchmark]
    public int OneMegabyte() => Differences(_large, _largeBody);

    // The body is new to the engine each time: parsing it is part of the work.
    private static int Differences(ExpectedResponse expected, byte[] body) =>
        ResponseMatching.Compare(expected, Answer(body)) is { IsEmpty: true } ? 0 : throw new InvalidOperationException("The answer is to match.");

    private static ExpectedResponse Response(byte[] pact) => ((HttpInteraction)PactReader.Read(pact).Document.Interactions[0]).Response;

    private static byte[] Bytes(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString());

    private static ActualResponse Answer(byte[] body) => new()
    {
        Status = 200,
        Headers = [new("Content-Type", "application/json")],
        Body = Body.FromBytes(body, "application/json"),
    };

    private static JsonArray LargeBody() => new([.. Enumerable.Range(0, ElementsOfAMegabyte).Select(id => GeneratedPact.Body(id, InteractionShape.Ruled))]);

    private static byte[] LargePact()
    {
        var pact = JsonNode.Parse(GeneratedPact.Bytes(1, InteractionShape.Ruled))!;
        var response = pact["interactions"]![0]!["response"]!;
        response["body"] = new JsonArray(GeneratedPact.Body(0, InteractionShape.Ruled));
        var rules = (JsonObject)response["matchingRules"]!["body"]!;
        var each = new JsonObject { ["$"] = new JsonObject { ["matchers"] = new JsonArray(new JsonObject { ["match"] = "type", ["min"] = 1 }) } };
        foreach (var (path, rule) in rules)
            each[path.Replace("$.", "$[*].", StringComparison.Ordinal)] = rule!.DeepClone();
        response["matchingRules"]!["body"] = each;
        return Encoding.UTF8.GetBytes(pact.ToJsonString());
    }
}
