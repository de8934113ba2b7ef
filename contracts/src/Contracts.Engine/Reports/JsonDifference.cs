using System.Text.Encodings.Web;
using System.Text.Json;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Reports;

/// <summary>Lays out two JSON documents as one, with what differs below each other. Where no difference was found, what came is shown as it is: it keeps the contract.</summary>
/// <param name="differences">The paths at which the documents differ.</param>
internal sealed class JsonDifference(IEnumerable<string> differences)
{
    private readonly HashSet<string> _at = [.. differences];

    private readonly HashSet<string> _above = [];

    private int _depth;

    public List<(char Mark, string Text)> Lines { get; } = [];

    public void Compare(JsonElement expected, JsonElement actual)
    {
        foreach (var path in _at)
        {
            if (PathExpression.TryParse(path, out var place, out _))
                _above.UnionWith(Enumerable.Range(0, place.Tokens.Length).Select(length => new PathExpression(place.Tokens[..length]).ToString()));
        }

        CompareValues("", expected, actual, "$", "");
    }

    /// <param name="name">What stands before the value: <c>"id": </c>.</param>
    /// <param name="expected">The value of the contract.</param>
    /// <param name="actual">The value that came.</param>
    /// <param name="path">Where.</param>
    /// <param name="end">What stands after the value: a comma.</param>
    private void CompareValues(string name, JsonElement expected, JsonElement actual, string path, string end)
    {
        if (!IsDifferent(path))
            Print(' ', name, actual, end);
        else if (!_above.Contains(path) && !(expected.ValueKind == JsonValueKind.Array && IsOfOtherLength(expected, actual)))
            Replace(name, expected, actual, end);
        else if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
            CompareMembers(name, expected, actual, path, end);
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array)
            CompareElements(name, expected, actual, path, end);
        else
            Replace(name, expected, actual, end);
    }

    private static bool IsOfOtherLength(JsonElement expected, JsonElement actual) =>
        actual.ValueKind == JsonValueKind.Array && expected.GetArrayLength() != actual.GetArrayLength();

    private void CompareMembers(string name, JsonElement expected, JsonElement actual, string path, string end)
    {
        // What the contract names and did not come is shown only where it had to.
        var wanted = expected.EnumerateObject().Where(member => actual.TryGetProperty(member.Name, out _) || IsDifferent(Below(path, member.Name))).ToList();
        var unasked = actual.EnumerateObject().Where(member => !expected.TryGetProperty(member.Name, out _)).ToList();
        var left = wanted.Count + unasked.Count;
        Open(name, '{');
        foreach (var member in wanted)
        {
            var comma = --left > 0 ? "," : "";
            if (actual.TryGetProperty(member.Name, out var came))
                CompareValues(Label(member.Name), member.Value, came, Below(path, member.Name), comma);
            else
                Print('-', Label(member.Name), member.Value, comma);
        }

        foreach (var member in unasked)
            Print(IsDifferent(Below(path, member.Name)) ? '+' : ' ', Label(member.Name), member.Value, --left > 0 ? "," : "");
        Close('}', end);
    }

    private void CompareElements(string name, JsonElement expected, JsonElement actual, string path, string end)
    {
        var (wanted, came) = (expected.GetArrayLength(), actual.GetArrayLength());
        var lacking = Enumerable.Range(came, Math.Max(0, wanted - came)).Where(index => _at.Contains(path) || IsDifferent(Below(path, index))).ToList();
        var left = came + lacking.Count;
        Open(name, '[');
        for (var i = 0; i < came; i++)
        {
            var comma = --left > 0 ? "," : "";
            if (i < wanted || (wanted > 0 && IsDifferent(Below(path, i))))
                CompareValues("", expected[Math.Min(i, wanted - 1)], actual[i], Below(path, i), comma);
            else
                Print(_at.Contains(path) ? '+' : ' ', "", actual[i], comma);
        }

        foreach (var index in lacking)
            Print('-', "", expected[index], --left > 0 ? "," : "");
        Close(']', end);
    }

    /// <summary>What came in place of what was wanted; of large values the lines that are not the same.</summary>
    private void Replace(string name, JsonElement expected, JsonElement actual, string end)
    {
        var lines = LineDifference.Lines(Laid(name, expected, end), Laid(name, actual, end));
        if (lines.TrueForAll(line => line.Mark == ' '))
            Print('+', name, actual, end);
        else
            lines.ForEach(line => Add(line.Mark, line.Text));
    }

    private static string[] Laid(string name, JsonElement value, string end)
    {
        var layout = new JsonLayout([]);
        layout.Write(value);
        layout.Lines[0] = name + layout.Lines[0];
        layout.Lines[^1] += end;
        return [.. layout.Lines];
    }

    private void Print(char mark, string name, JsonElement value, string end)
    {
        foreach (var line in Laid(name, value, end))
            Add(mark, line);
    }

    private void Open(string name, char bracket)
    {
        Add(' ', $"{name}{bracket}");
        _depth++;
    }

    private void Close(char bracket, string end)
    {
        _depth--;
        Add(' ', $"{bracket}{end}");
    }

    private void Add(char mark, string text) => Lines.Add((mark, new string(' ', 2 * _depth) + text));

    private bool IsDifferent(string path) => _at.Contains(path) || _above.Contains(path);

    private static string Below(string path, string member) => Below(path, new FieldToken(member));

    private static string Below(string path, int index) => Below(path, new IndexToken(index));

    private static string Below(string path, PathToken step) => path + new PathExpression([step]).ToString()[1..];

    private static string Label(string name) => $"\"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\": ";
}
