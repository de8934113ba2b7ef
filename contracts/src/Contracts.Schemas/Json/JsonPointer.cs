using System.Text;

namespace Contracts.Schemas.Json;

/// <summary>A place in a tree as a JSON pointer (RFC 6901). It is built as a list of steps, because most places are never printed.</summary>
internal sealed class JsonPointer
{
    private readonly JsonPointer? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonPointer(JsonPointer? parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    public static JsonPointer Root { get; } = new(null, null, 0);

    /// <summary>A place that nobody will ask for. Its parts are nowhere, too.</summary>
    public static JsonPointer Nowhere { get; } = new(null, null, 0);

    public JsonPointer Member(string name) => this == Nowhere ? this : new(this, name, 0);

    public JsonPointer Item(int index) => this == Nowhere ? this : new(this, null, index);

    /// <summary>The root is written as a single slash, as schema registries write it.</summary>
    public override string ToString()
    {
        if (_parent is null)
            return "/";
        var steps = new Stack<JsonPointer>();
        for (var step = this; step._parent is { } parent; step = parent)
            steps.Push(step);
        var text = new StringBuilder();
        foreach (var step in steps)
            text.Append('/').Append(step._name is { } name ? Escaped(name) : step._index.ToString());
        return text.ToString();
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
