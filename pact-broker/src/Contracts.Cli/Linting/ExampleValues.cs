using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;

namespace Contracts.Cli.Linting;

/// <summary>Every single value that an interaction gives as an example.</summary>
internal static class ExampleValues
{
    public static IEnumerable<ExampleValue> Of(Interaction interaction) => interaction switch
    {
        HttpInteraction http => Of(http.Request).Concat(Of(http.Response)),
        AsynchronousMessage message => Of(message.Message, "message", isExpected: true),
        SynchronousMessage both => Of(both.Request, "request", isExpected: false).Concat(both.Responses.SelectMany(response => Of(response, "response", isExpected: true))),
        _ => [],
    };

    private static IEnumerable<ExampleValue> Of(ExpectedRequest request)
    {
        var (rules, generators) = (request.MatchingRules, request.Generators);
        return
        [
            new ExampleValue("request path", request.Path, JsonValueKind.String, IsExpected: false, rules.Path is not null || generators.Path is not null),
            .. (request.Query ?? []).SelectMany(parameter => parameter.Values.Select(value => new ExampleValue($"request query {parameter.Name}", value ?? "", JsonValueKind.String, IsExpected: false, Speaks(rules.Query, generators.Query, parameter.Name)))),
            .. OfHeaders(request.Headers, rules, generators, "request", isExpected: false),
            .. OfBody(request.Body, rules, generators, "request", isExpected: false),
        ];
    }

    private static IEnumerable<ExampleValue> Of(ExpectedResponse response) =>
        OfHeaders(response.Headers, response.MatchingRules, response.Generators, "response", isExpected: true)
            .Concat(OfBody(response.Body, response.MatchingRules, response.Generators, "response", isExpected: true));

    private static IEnumerable<ExampleValue> Of(ExpectedMessage message, string part, bool isExpected) =>
        message.Metadata.Select(entry => new ExampleValue($"{part} metadata {entry.Key}", entry.Value.ToString(), entry.Value.ValueKind, isExpected, Speaks(message.MatchingRules.Metadata, message.Generators.Metadata, entry.Key)))
            .Concat(OfBody(message.Contents, message.MatchingRules, message.Generators, part, isExpected));

    private static IEnumerable<ExampleValue> OfHeaders(ImmutableArray<Header>? headers, MatchingRules rules, GeneratorSet generators, string part, bool isExpected) =>
        (headers ?? []).SelectMany(header => header.Values.Select(value => new ExampleValue($"{part} header {header.Name}", value, JsonValueKind.String, isExpected, Speaks(rules.Header, generators.Header, header.Name))));

    private static IEnumerable<ExampleValue> OfBody(Body body, MatchingRules rules, GeneratorSet generators, string part, bool isExpected)
    {
        if (body.Presence != BodyPresence.Present)
            return [];
        if (JsonPlaces.Parse(body) is not { } document)
            return [new ExampleValue($"{part} body", System.Text.Encoding.UTF8.GetString(body.Bytes.Span), JsonValueKind.String, isExpected, !rules.Body.IsEmpty || !generators.Body.IsEmpty)];
        var free = BodyRule.All(rules.Body).Where(rule => rule.Rule is not EqualityRule).ToList();
        var generated = generators.Body.Select(entry => PathExpression.TryParse(entry.Key, out var path, out _) ? path : null).OfType<PathExpression>().ToList();
        return Leaves(document, []).Select(leaf => new ExampleValue(
            $"{part} body {new PathExpression(leaf.Path)}",
            leaf.Value.ToString(),
            leaf.Value.ValueKind,
            isExpected,
            free.Exists(rule => PathOverlap.IsAtOrBelow(leaf.Path, rule.Path)) || generated.Exists(path => path.Tokens.Length == leaf.Path.Length && PathOverlap.IsAtOrBelow(leaf.Path, path.Tokens))));
    }

    private static IEnumerable<(ImmutableArray<PathToken> Path, JsonElement Value)> Leaves(JsonElement value, ImmutableArray<PathToken> path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(member.Value, path.Add(new FieldToken(member.Name)))),
        JsonValueKind.Array => value.EnumerateArray().Index().SelectMany(item => Leaves(item.Item, path.Add(new IndexToken(item.Index)))),
        _ => [(path, value)],
    };

    private static bool Speaks(ImmutableArray<RuleEntry> rules, ImmutableArray<GeneratorEntry> generators, string name) =>
        rules.Any(rule => IsOf(rule.Key, name)) || generators.Any(generator => IsOf(generator.Key, name));

    // Files of other tools have names bare or as a path, and with the index of a value.
    private static bool IsOf(string key, string name)
    {
        var bare = key.StartsWith("$.", StringComparison.Ordinal) ? key[2..] : key;
        return bare.Equals(name, StringComparison.OrdinalIgnoreCase) || bare.StartsWith($"{name}[", StringComparison.OrdinalIgnoreCase) || bare.Equals($"$['{name}']", StringComparison.OrdinalIgnoreCase);
    }
}
