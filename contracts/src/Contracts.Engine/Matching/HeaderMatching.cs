using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares headers: those of the pact must be there, others may be.</summary>
internal static class HeaderMatching
{
    public static void Compare(ImmutableArray<Header>? expected, IReadOnlyList<KeyValuePair<string, string>> actual, RuleTree rules, MismatchLog log)
    {
        foreach (var (name, values) in expected ?? [])
        {
            var lines = LinesOf(name, actual);
            if (lines.Count == 0)
                log.Add(MismatchIds.HeaderMissing, MismatchKind.Header, name, RuleNames.Equality, string.Join(", ", values), null, $"Expected a header '{name}' but was missing");
            else
                new HeaderComparison(name, rules.Root.Field(name.ToLowerInvariant()), log).Compare(values, lines);
        }
    }

    /// <summary>The first value of the content type; null when there is none.</summary>
    public static string? ContentTypeOf(IReadOnlyList<KeyValuePair<string, string>> headers) =>
        LinesOf("content-type", headers) is [var first, ..] ? first : null;

    /// <summary>Whether there is a rule about the content type that this one satisfies: then the bodies are compared although their types differ.</summary>
    public static bool AcceptsContentType(RuleTree rules, string? expected, string? actual) =>
        actual is not null
        && rules.Root.Field("content-type") is { Rules: { } set } state
        && set.Judge(new TextCheck(expected ?? "", actual), state.IsInherited) is null;

    private static List<string> LinesOf(string name, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var lines = new List<string>();
        foreach (var (key, value) in headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                lines.Add(value);
        }

        return lines;
    }
}
