using System.Runtime.CompilerServices;
using System.Text;

namespace Contracts.Schemas.Json;

/// <summary>JSON over several lines. Objects of scalars and arrays of scalars stay on one line where they fit.</summary>
internal sealed class JsonLayout
{
    private const int Width = 120;

    private readonly StringBuilder _text = new();

    public static string Print(JsonValue value)
    {
        var layout = new JsonLayout();
        layout.Write(value, indent: 0, column: 0, isRoot: true);
        return layout._text.Append('\n').ToString();
    }

    private void Write(JsonValue value, int indent, int column, bool isRoot)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (OneLine(value) is { } line && (column + line.Length <= Width || value is not (JsonObject or JsonArray)) && !(isRoot && value is JsonObject { Members.Count: > 0 }))
        {
            _text.Append(line);
            return;
        }

        if (value is JsonObject node)
            Lines('{', node.Members, '}', indent, member => Member(member, indent + 2));
        else if (value is JsonArray array)
            Lines('[', array.Items, ']', indent, item => Write(item, indent + 2, indent + 2, isRoot: false));
    }

    private void Member(JsonMember member, int indent)
    {
        var name = JsonPrinter.Print(new JsonString(member.Name, 0)) + ": ";
        _text.Append(name);
        Write(member.Value, indent, indent + name.Length, isRoot: false);
    }

    private void Lines<T>(char open, IReadOnlyList<T> parts, char close, int indent, Action<T> write)
    {
        _text.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            _text.Append(i > 0 ? ",\n" : "\n").Append(' ', indent + 2);
            write(parts[i]);
        }

        _text.Append('\n').Append(' ', indent).Append(close);
    }

    /// <summary>The value on one line; null where it holds objects, which get lines of their own.</summary>
    private static string? OneLine(JsonValue value) => value switch
    {
        JsonObject { Members.Count: 0 } => "{}",
        JsonObject node => Joined(node.Members.Select(member => IsFlat(member.Value) ? $"{JsonPrinter.Print(new JsonString(member.Name, 0))}: {OneLine(member.Value)}" : null)) is { } members ? $"{{ {members} }}" : null,
        JsonArray array => Joined(array.Items.Select(item => IsFlat(item) ? OneLine(item) : null)) is { } items ? $"[{items}]" : null,
        _ => JsonPrinter.Print(value),
    };

    private static bool IsFlat(JsonValue value) => value switch
    {
        JsonObject node => node.Members.Count == 0,
        JsonArray array => array.Items.All(item => item is not (JsonObject or JsonArray)),
        _ => true,
    };

    private static string? Joined(IEnumerable<string?> parts)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : string.Join(", ", all);
    }
}
