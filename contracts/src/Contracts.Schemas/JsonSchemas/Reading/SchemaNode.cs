using System.Collections.Immutable;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;

namespace Contracts.Schemas.JsonSchemas.Reading;

/// <summary>A schema ready to be applied.</summary>
internal sealed class SchemaNode(JsonValue source, SchemaResource resource)
{
    public JsonValue Source { get; } = source;

    public SchemaResource Resource { get; } = resource;

    /// <summary>What a schema says that is just true or false.</summary>
    public bool? Constant { get; } = source is JsonBoolean constant ? constant.Value : null;

    /// <summary>In the order in which they have to be asked.</summary>
    public ImmutableArray<Keyword> Keywords { get; private set; } = [];

    public bool AsksWhatIsEvaluated { get; private set; }

    /// <summary>Whether no keyword leads to another schema.</summary>
    public bool IsLeaf { get; private set; } = true;

    public void Complete(ImmutableArray<Keyword> keywords, bool isLeaf)
    {
        Keywords = keywords;
        IsLeaf = isLeaf;
        AsksWhatIsEvaluated = keywords.Any(keyword => keyword is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword);
    }

    public T? Find<T>()
        where T : Keyword
    {
        foreach (var keyword in Keywords)
        {
            if (keyword is T found)
                return found;
        }

        return null;
    }
}
