using Contracts.Schemas.Json;

namespace Contracts.Schemas.Tags;

/// <summary>Where the tags of an entity stand.</summary>
/// <param name="ShortPath">The path without the namespace, by which an entity is found too.</param>
internal sealed record TagPlace(SchemaEntity Entity, string ShortPath, JsonObject Node)
{
    public const string Member = "confluent:tags";

    public IReadOnlyList<string> Tags =>
        Node.TryGet(Member, out var value) && value is JsonArray tags ? [.. tags.Items.OfType<JsonString>().Select(tag => tag.Value).Distinct()] : [];

    public bool Is(SchemaEntity entity) => entity.Kind == Entity.Kind && (entity.Path == Entity.Path || entity.Path == ShortPath);
}
