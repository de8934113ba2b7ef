using Contracts.Schemas.Json;

namespace Contracts.Schemas.JsonSchemas.Reading;

/// <summary>A schema with an address of its own: a document, or a part of one with an <c>$id</c>.</summary>
internal sealed class SchemaResource(SchemaDocument document, string address, JsonValue root, Dialect dialect)
{
    public SchemaDocument Document { get; } = document;

    /// <summary>Without fragment.</summary>
    public string Address { get; } = address;

    public JsonValue Root { get; } = root;

    public Dialect Dialect { get; } = dialect;

    /// <summary>Parts with a plain name: <c>$anchor</c>, <c>$dynamicAnchor</c>, or an <c>$id</c> that is only a fragment.</summary>
    public Dictionary<string, JsonValue> Anchors { get; } = [];

    /// <summary>Those of the names that give way to an outer resource's.</summary>
    public HashSet<string> DynamicAnchors { get; } = [];

    public bool IsRecursiveAnchor => Root is JsonObject node && node.TryGet("$recursiveAnchor", out var value) && value is JsonBoolean { Value: true };

    /// <summary>The compiled parts that a dynamic reference may lead to.</summary>
    public Dictionary<string, SchemaNode> DynamicTargets { get; } = [];

    public SchemaNode? RecursiveTarget { get; set; }
}
