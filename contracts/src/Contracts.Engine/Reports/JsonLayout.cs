using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Contracts.Engine.Json;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Reports;

/// <summary>Writes JSON with one member or element a line and remembers where the value of a path came to stand.</summary>
internal sealed class JsonLayout(ImmutableArray<PathToken> path)
{
    private readonly StringBuilder _line = new();

    /// <summary>Where a value stands: the line from 0, the column from 0, and how many characters of that line.</summary>
    public sealed record Place(int Line, int Column, int Length);

    public List<string> Lines { get; } = [];

    /// <summary>The place of the value; null when the document has none at the path.</summary>
    public Place? Found { get; private set; }

    public void Write(JsonElement value)
    {
        WriteValue(value, depth: 0, onPath: true);
        EndLine();
    }

    /// <param name="value">The value.</param>
    /// <param name="depth">How many steps it is below the root.</param>
    /// <param name="onPath">Whether all steps to it are those of the path.</param>
    private void WriteValue(JsonElement value, int depth, bool onPath)
    {
        var (line, column) = (Lines.Count, _line.Length);
        var isTarget = onPath && depth == path.Length;
        var length = value.ValueKind switch
        {
            JsonValueKind.Object => WriteObject(value, depth, onPath),
            JsonValueKind.Array => WriteArray(value, depth, onPath),
            _ => WriteScalar(value),
        };
        if (isTarget)
            Found = new Place(line, column, length);
    }

    private int WriteScalar(JsonElement value)
    {
        var text = JsonText.Compact(value);
        _line.Append(text);
        return text.Length;
    }

    private int WriteObject(JsonElement value, int depth, bool onPath)
    {
        if (value.GetPropertyCount() == 0)
            return Append("{}");

        _line.Append('{');
        var first = true;
        foreach (var member in value.EnumerateObject())
        {
            Separate(ref first, depth);
            var step = onPath && depth < path.Length && path[depth] is FieldToken field && field.Name == member.Name;
            _line.Append('"').Append(JsonEncodedText.Encode(member.Name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append("\": ");
            WriteValue(member.Value, depth + 1, step);
        }

        return Close('}', depth);
    }

    private int WriteArray(JsonElement value, int depth, bool onPath)
    {
        if (value.GetArrayLength() == 0)
            return Append("[]");

        _line.Append('[');
        var (first, index) = (true, 0);
        foreach (var element in value.EnumerateArray())
        {
            Separate(ref first, depth);
            WriteValue(element, depth + 1, onPath && depth < path.Length && path[depth] is IndexToken step && step.Index == index);
            index++;
        }

        return Close(']', depth);
    }

    private int Append(string text)
    {
        _line.Append(text);
        return text.Length;
    }

    private void Separate(ref bool first, int depth)
    {
        if (!first)
            _line.Append(',');
        first = false;
        EndLine();
        _line.Append(' ', 2 * (depth + 1));
    }

    /// <summary>Of a value over several lines only the opening bracket is marked.</summary>
    private int Close(char bracket, int depth)
    {
        EndLine();
        _line.Append(' ', 2 * depth).Append(bracket);
        return 1;
    }

    private void EndLine()
    {
        Lines.Add(_line.ToString());
        _line.Clear();
    }
}
