using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;

namespace PactBroker.Domain.Approvals;

/// <summary>
/// Rules that say something else than the approved ones about what a provider answers. An example that fits says nothing about the other values that the approved
/// rule allows: so a rule that is another, or gone while its place is still there, counts. A rule where nothing but the example was allowed only allows more.
/// </summary>
internal static class RuleBreaks
{
    private const string Id = "rule-differs";

    public static IEnumerable<ContractBreak> Find(string name, MatchingRules before, MatchingRules after, Body body, IEnumerable<string> names) =>
    [
        .. OfOne(name, "status", before.Status, after.Status),
        .. OfNames(name, before.Header, after.Header, [.. names]),
        .. OfNames(name, before.Metadata, after.Metadata, [.. names]),
        .. OfBody(name, before.Body, after.Body, body),
    ];

    private static IEnumerable<ContractBreak> OfOne(string name, string place, RuleList? before, RuleList? after)
    {
        if (before is not null && Text(before) != Text(after))
            yield return Differs(name, place, before, after);
    }

    private static IEnumerable<ContractBreak> OfNames(string name, ImmutableArray<RuleEntry> before, ImmutableArray<RuleEntry> after, IReadOnlyList<string> names) =>
        before.Where(entry => names.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(entry => OfOne(name, entry.Key, entry.Rules, after.FirstOrDefault(other => other.Key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase))?.Rules));

    private static IEnumerable<ContractBreak> OfBody(string name, ImmutableArray<RuleEntry> before, ImmutableArray<RuleEntry> after, Body body)
    {
        var document = Parse(body);
        foreach (var (key, rules) in before)
        {
            var now = after.FirstOrDefault(entry => entry.Key == key)?.Rules;
            if (Text(rules) != Text(now) && (now is not null || IsThere(key, document)))
                yield return Differs(name, key, rules, now);
        }

        foreach (var (key, rules) in after.Where(entry => before.All(old => old.Key != entry.Key)))
        {
            if (before.FirstOrDefault(old => IsAround(old.Key, key)) is { } around)
                yield return Differs(name, key, around.Rules, rules);
        }
    }

    private static ContractBreak Differs(string name, string place, RuleList before, RuleList? after) =>
        new(Id, name, place, $"The approved rule is {Text(before)}, and now it is {Text(after)}: whether that allows less cannot be told.");

    // A place that cannot be found out about is there.
    private static bool IsThere(string key, JsonElement? document) =>
        document is not { } root || !PathExpression.TryParse(key, out var path, out _) || Reaches(root, [.. path.Tokens]);

    private static bool Reaches(JsonElement value, ReadOnlySpan<PathToken> steps)
    {
        if (steps.IsEmpty)
            return true;

        var rest = steps[1..];
        return (steps[0], value.ValueKind) switch
        {
            (FieldToken field, JsonValueKind.Object) => value.TryGetProperty(field.Name, out var child) && Reaches(child, rest),
            (IndexToken index, JsonValueKind.Array) => value.GetArrayLength() > index.Index && Reaches(value[index.Index], rest),
            (_, JsonValueKind.Array) => Any(value.EnumerateArray(), rest),
            (AnyChildToken, JsonValueKind.Object) => Any(value.EnumerateObject().Select(member => member.Value), rest),
            _ => false,
        };
    }

    private static bool Any(IEnumerable<JsonElement> values, ReadOnlySpan<PathToken> steps)
    {
        foreach (var value in values)
        {
            if (Reaches(value, steps))
                return true;
        }

        return false;
    }

    // Rules hold for what is below them, too.
    private static bool IsAround(string outer, string inner) =>
        !PathExpression.TryParse(outer, out var around, out _) || !PathExpression.TryParse(inner, out var place, out _)
        || (around.Tokens.Length <= place.Tokens.Length && around.Tokens.Zip(place.Tokens).All(pair => CanBeSame(pair.First, pair.Second)));

    private static bool CanBeSame(PathToken one, PathToken other) => (one, other) switch
    {
        (FieldToken left, FieldToken right) => left.Name == right.Name,
        (IndexToken left, IndexToken right) => left.Index == right.Index,
        _ => true,
    };

    private static JsonElement? Parse(Body body)
    {
        if (body.Presence != BodyPresence.Present)
            return null;

        var reader = new Utf8JsonReader(body.Bytes.Span);
        try
        {
            return JsonElement.TryParseValue(ref reader, out var parsed) ? parsed : null;
        }
        catch (JsonException)
        {
            // Another sort of body: nothing can be told about places in it.
            return null;
        }
    }

    private static string Text(RuleList? rules) => rules is null ? "equality" : string.Join(rules.Combine == RuleCombination.Or ? " or " : " and ", rules.Rules.Select(Text));

    private static string Text(MatchingRule rule)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            RuleCatalogue.Write(writer, rule);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
