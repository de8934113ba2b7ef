using System.Text.RegularExpressions;

namespace PactBroker.Domain.Contents;

/// <summary>Whether two pacticipant names are probably two spellings of one, as "Foo" and "foo-service" are.</summary>
public static partial class NameSimilarity
{
    private static readonly HashSet<string> Fillers = ["api", "provider", "service"];

    /// <summary>The existing names that the new one may be a misspelling of.</summary>
    public static IReadOnlyList<string> Similar(string name, IEnumerable<string> existing)
    {
        var words = Words(name);
        return [.. existing.Where(other => other != name && Words(other).SequenceEqual(words)).Order(StringComparer.Ordinal)];
    }

    private static List<string> Words(string name) =>
        [.. Separators().Split(CamelHump().Replace(name, " "))
            .Select(word => word.ToLowerInvariant())
            .Select(word => word.EndsWith('s') ? word[..^1] : word)
            .Where(word => word.Length > 0 && !Fillers.Contains(word))];

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CamelHump();

    [GeneratedRegex(@"::|[\s_-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();
}
