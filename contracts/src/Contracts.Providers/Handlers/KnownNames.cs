namespace Contracts.Providers.Handlers;

/// <summary>Tells a person who used an unknown name which names there are, and which of them was probably meant.</summary>
internal static class KnownNames
{
    public static string Describe(string noun, string unknown, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
            return $" No {noun} is known.";
        var closest = Closest(unknown, known);
        var list = string.Concat(known.Order(StringComparer.Ordinal).Select(name => $"{Environment.NewLine}  {name}"));
        return $"{(closest is null ? "" : $" Did you mean '{closest}'?")} Known {noun}s:{list}";
    }

    public static string? Closest(string name, IEnumerable<string> known)
    {
        var best = known
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return best.Name is { } closest && best.Distance * 2 <= Math.Max(name.Length, closest.Length) ? closest : null;
    }

    // Levenshtein with two rows.
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
