using System.Text.Json;

namespace Contracts.Engine.Json;

/// <summary>The members of an object by name. A small object is searched, a large one indexed, so that many look-ups stay linear.</summary>
internal readonly struct JsonMembers
{
    private const int Large = 16;

    private readonly JsonElement _object;
    private readonly Dictionary<string, JsonElement>? _index;

    public JsonMembers(JsonElement value)
    {
        _object = value;
        Count = value.GetPropertyCount();
        if (Count <= Large)
            return;

        _index = new Dictionary<string, JsonElement>(Count);
        foreach (var member in value.EnumerateObject())
            _index[member.Name] = member.Value;
    }

    public int Count { get; }

    public bool TryGet(string name, out JsonElement value) =>
        _index is null ? _object.TryGetProperty(name, out value) : _index.TryGetValue(name, out value);

    public bool Has(string name) => TryGet(name, out _);
}
