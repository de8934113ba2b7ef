namespace Contracts.Schemas.Json;

/// <summary>JSON values are equal by what they mean: numbers by value, objects whatever the order of their members.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonValue>
{
    public static JsonEquality Instance { get; } = new();

    public bool Equals(JsonValue? x, JsonValue? y) => (x, y) switch
    {
        (JsonNull, JsonNull) => true,
        (JsonBoolean left, JsonBoolean right) => left.Value == right.Value,
        (JsonString left, JsonString right) => left.Value == right.Value,
        (JsonNumber left, JsonNumber right) => left.Value.Equals(right.Value),
        (JsonArray left, JsonArray right) => left.Items.SequenceEqual(right.Items, this),
        (JsonObject left, JsonObject right) => left.Members.Count == right.Members.Count
            && left.Members.All(member => right.TryGet(member.Name, out var other) && Equals(member.Value, other)),
        _ => ReferenceEquals(x, y),
    };

    public int GetHashCode(JsonValue obj)
    {
        switch (obj)
        {
            case JsonBoolean node:
                return node.Value ? 1 : 2;
            case JsonString node:
                return node.Value.GetHashCode(StringComparison.Ordinal);
            case JsonNumber node:
                return node.Value.GetHashCode();
            case JsonArray node:
                var hash = default(HashCode);
                foreach (var item in node.Items)
                    hash.Add(item, this);
                return hash.ToHashCode();
            case JsonObject node:
                return node.Members.Aggregate(3, (sum, member) => sum ^ HashCode.Combine(member.Name, GetHashCode(member.Value)));
            default:
                return 0;
        }
    }
}
