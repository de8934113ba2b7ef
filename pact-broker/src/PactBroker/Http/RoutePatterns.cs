namespace PactBroker.Http;

/// <summary>
/// Names of branches, tags and versions may hold slashes, and some clients send them as they are. A path that fits no route
/// is read again with such names spanning several segments; the reading with the most fixed words wins.
/// </summary>
internal sealed class RoutePatterns
{
    private static readonly HashSet<string> Spanning = ["{branch}", "{tag}", "{version}", "{toTag}"];

    private readonly List<string[]> _patterns = [];

    public void Add(string pattern) => _patterns.Add(pattern.Trim('/').Split('/'));

    /// <summary>The path with the slashes inside names encoded.</summary>
    public string Normalize(string path)
    {
        var segments = path.TrimEnd('/').TrimStart('/').Split('/');
        if (segments.Length < 4 || _patterns.Exists(pattern => FitsAsItIs(pattern, segments)))
        {
            return path.Length > 1 ? path.TrimEnd('/') : path;
        }

        var best = _patterns
            .Select(pattern => (Pattern: pattern, Names: Read(pattern, segments)))
            .Where(reading => reading.Names is not null)
            .OrderByDescending(reading => reading.Pattern.Count(IsWord))
            .FirstOrDefault();
        return best.Names is null ? path : "/" + string.Join('/', best.Names);
    }

    private static bool FitsAsItIs(string[] pattern, string[] segments) =>
        pattern.Length == segments.Length
        && !pattern.Where((part, i) => IsWord(part) && !IsSame(part, segments[i])).Any();

    private static List<string>? Read(ReadOnlySpan<string> pattern, ReadOnlySpan<string> segments)
    {
        if (pattern.IsEmpty || segments.Length < pattern.Length)
        {
            return pattern.IsEmpty && segments.IsEmpty ? [] : null;
        }

        var longest = Spanning.Contains(pattern[0]) ? segments.Length - pattern.Length + 1 : 1;
        for (var length = 1; length <= longest && (!IsWord(pattern[0]) || IsSame(pattern[0], segments[0])); length++)
        {
            if (Read(pattern[1..], segments[length..]) is { } rest)
            {
                rest.Insert(0, string.Join("%2F", segments[..length].ToArray()));
                return rest;
            }
        }

        return null;
    }

    private static bool IsWord(string part) => !part.StartsWith('{');

    private static bool IsSame(string word, string segment) => word.Equals(segment, StringComparison.OrdinalIgnoreCase);
}
