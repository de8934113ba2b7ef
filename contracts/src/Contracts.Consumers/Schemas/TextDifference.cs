namespace Contracts.Consumers.Schemas;

/// <summary>Two texts line by line: <c>-</c> for what is only in the first, <c>+</c> for what is only in the second.</summary>
internal static class TextDifference
{
    public static string Between(string before, string after)
    {
        var (old, @new) = (Lines(before), Lines(after));
        var common = Common(old, @new);
        var lines = new List<string>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < @new.Length)
        {
            if (i < old.Length && j < @new.Length && old[i] == @new[j])
                (i, j) = (i + 1, j + 1);
            else if (j >= @new.Length || i < old.Length && common[i + 1, j] >= common[i, j + 1])
                lines.Add($"- {old[i++]}");
            else
                lines.Add($"+ {@new[j++]}");
        }

        return string.Join('\n', lines);
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');

    /// <summary>How many lines the rests of both have in common, in order.</summary>
    private static int[,] Common(string[] old, string[] @new)
    {
        var common = new int[old.Length + 1, @new.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = @new.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == @new[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
