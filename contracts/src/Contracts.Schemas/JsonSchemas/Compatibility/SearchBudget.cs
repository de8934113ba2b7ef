using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>How much a search may do: each value held against a schema costs what it has of parts, times what the schema has of alternatives.</summary>
internal sealed class SearchBudget(long most)
{
    private readonly Dictionary<SchemaNode, int> _weights = [];
    private long _left = most;

    public bool IsSpent => _left <= 0;

    /// <summary>Whether there is enough left to make one more value.</summary>
    public bool Spend() => --_left > 0;

    /// <summary>Whether there is enough left for this.</summary>
    public bool Spend(SchemaNode schema, JsonValue value)
    {
        _left -= (long)Weight(schema) * (value is JsonObject { Members.Count: var members } ? members + 1 : 1);
        return _left > 0;
    }

    private int Weight(SchemaNode schema)
    {
        if (schema.IsLeaf)
            return 1;
        if (!_weights.TryGetValue(schema, out var weight))
            _weights.Add(schema, weight = PlaceHints.Unfolded([schema]).Count);
        return weight;
    }
}
