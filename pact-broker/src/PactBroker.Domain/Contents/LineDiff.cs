using System.Text;

namespace PactBroker.Domain.Contents;

/// <summary>The shortest edit between two lists of lines, with " ", "-" and "+" before each line; stretches far from a change are left out.</summary>
internal static class LineDiff
{
    // The table is quadratic; two texts beyond this are shown one after the other.
    private const int Limit = 2000;

    public static string Write(string[] before, string[] after, int context)
    {
        var edits = before.Length > Limit || after.Length > Limit
            ? [.. before.Select(line => ('-', line)), .. after.Select(line => ('+', line))]
            : Edits(before, after);
        var text = new StringBuilder();
        var skipped = false;
        for (var i = 0; i < edits.Count; i++)
        {
            if (!IsNearChange(edits, i, context))
            {
                skipped = text.Length > 0;
                continue;
            }

            text.Append(text.Length == 0 ? "" : "\n").Append(skipped ? "@@\n" : "").Append(edits[i].Mark).Append(edits[i].Line);
            skipped = false;
        }

        return text.ToString();
    }

    private static bool IsNearChange(List<(char Mark, string Line)> edits, int at, int context)
    {
        for (var i = Math.Max(0, at - context); i <= Math.Min(edits.Count - 1, at + context); i++)
        {
            if (edits[i].Mark != ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static List<(char Mark, string Line)> Edits(string[] before, string[] after)
    {
        var common = LongestCommon(before, after);
        var edits = new List<(char, string)>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                edits.Add((' ', before[i++]));
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                edits.Add(('-', before[i++]));
            }
            else
            {
                edits.Add(('+', after[j++]));
            }
        }

        return edits;
    }

    private static int[,] LongestCommon(string[] before, string[] after)
    {
        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                length[i, j] = before[i] == after[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        return length;
    }
}
