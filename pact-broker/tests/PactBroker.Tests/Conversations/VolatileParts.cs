using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PactBroker.Tests.Conversations;

/// <summary>Takes out of an answer what differs from run to run: addresses, ids, instants, metadata, and orders that mean nothing.</summary>
internal static partial class VolatileParts
{
    public static JsonNode? Mask(JsonNode? node, string baseUrl) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Mask(member.Value, baseUrl)))),
        JsonArray items => new JsonArray([.. items.Select(item => Mask(item, baseUrl))]),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => Mask(text.GetValue<string>(), baseUrl),
        _ => node?.DeepClone(),
    };

    public static string? HashIn(string? address) => address is not null && HashPattern().Match(address) is { Success: true } match ? match.Groups["hash"].Value : null;

    /// <summary>The criteria of one pact have no order in the reference, nor have the names in a list.</summary>
    public static string Sorted(string text)
    {
        var lines = QuotedNamesPattern().Replace(text, match => Enumerated(QuotedPattern().Matches(match.Value).Select(name => name.Value))).Split('\n');
        return string.Join('\n', lines.Where(line => !IsCriterion(line)).Concat(lines.Where(IsCriterion).Order(StringComparer.Ordinal)));
    }

    private static bool IsCriterion(string line) => line.StartsWith("    * ", StringComparison.Ordinal);

    private static string Enumerated(IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return $"{string.Join(", ", sorted.SkipLast(1))} and {sorted[^1]}";
    }

    private static string Mask(string text, string baseUrl)
    {
        text = VersionIdPattern().Replace(text.Replace(baseUrl, "{{base}}", StringComparison.Ordinal), "${owner}{{id}}");
        text = UuidPattern().Replace(MetadataPattern().Replace(text, "/metadata/{{M}}"), "{{uuid}}");
        return InstantPattern().Replace(text, "{{ts}}");
    }

    [GeneratedRegex(@"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UuidPattern();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InstantPattern();

    [GeneratedRegex(@"(?<owner>Version: number=[^,]*, pacticipant=)\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionIdPattern();

    [GeneratedRegex("/metadata/[A-Za-z0-9_=-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetadataPattern();

    [GeneratedRegex("/pact-version/(?<hash>[0-9a-f]{40})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HashPattern();

    [GeneratedRegex("'[^']*'(?:, '[^']*')*(?: and '[^']*')", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedNamesPattern();

    [GeneratedRegex("'[^']*'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedPattern();
}
