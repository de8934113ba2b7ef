namespace Contracts.Engine.Reports;

/// <summary>The lines in which two texts differ.</summary>
internal static class LineDifference
{
    private const int Context = 2;

    /// <summary>Above this many comparisons the middle is shown as one block; nobody reads such a difference line by line.</summary>
    private const int MaxComparisons = 4_000_000;

    /// <summary>The lines that differ, with a little of what is around them.</summary>
    public static string Of(string before, string after)
    {
        var lines = Lines(before.Split('\n'), after.Split('\n'));
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Mark == ' ')
                continue;
            for (var j = Math.Max(0, i - Context); j <= Math.Min(lines.Count - 1, i + Context); j++)
                shown[j] = true;
        }

        var text = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
                text.Add($"  {lines[i].Mark} {lines[i].Text}");
            else if (i == 0 || shown[i - 1])
                text.Add("  …");
        }

        return string.Join('\n', text);
    }

    /// <summary>All lines of both: <c>-</c> marks those of the first alone, <c>+</c> those of the second, a space those of both.</summary>
    public static List<(char Mark, string Text)> Lines(string[] old, string[] now)
    {
        var start = 0;
        while (start < Math.Min(old.Length, now.Length) && old[start] == now[start])
            start++;
        var end = 0;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)])
            end++;

        return
        [
            .. old[..start].Select(line => (' ', line)),
            .. Middle(old[start..^end], now[start..^end]),
            .. old[^end..].Select(line => (' ', line)),
        ];
    }

    private static List<(char Mark, string Text)> Middle(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MaxComparisons)
            return [.. old.Select(line => ('-', line)), .. now.Select(line => ('+', line))];

        var common = CommonLengths(old, now);
        var lines = new List<(char, string)>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                lines.Add((' ', old[i++]));
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', old[i++]));
            }
            else
            {
                lines.Add(('+', now[j++]));
            }
        }

        return lines;
    }

    /// <summary>The length of the longest common subsequence of what follows each pair of positions.</summary>
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }
}
