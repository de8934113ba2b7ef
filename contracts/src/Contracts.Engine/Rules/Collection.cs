using System.Text.Json;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>A list or map as a rule sees it that is about the whole and not about what is in it.</summary>
internal readonly struct Collection
{
    private readonly JsonElement _json;
    private readonly IReadOnlyList<string>? _texts;

    private Collection(int count, JsonElement json, IReadOnlyList<string>? texts) => (Count, _json, _texts) = (count, json, texts);

    public int Count { get; }

    public static Collection List(JsonElement list) => new(list.GetArrayLength(), list, null);

    public static Collection Map(JsonElement map) => new(map.GetPropertyCount(), map, null);

    /// <summary>The values of a header or query parameter.</summary>
    public static Collection Texts(IReadOnlyList<string> values) => new(values.Count, default, values);

    public override string ToString() =>
        _texts is not null ? $"[{string.Join(", ", _texts)}]"
        : _json.ValueKind == JsonValueKind.Array ? JsonText.Elements(_json)
        : JsonText.Short(_json);
}
