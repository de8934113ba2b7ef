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
    public IReadOnlyList<Keyword> Keywords { get; private set; } = [];

    public bool AsksWhatIsEvaluated { get; private set; }

    public void Complete(IReadOnlyList<Keyword> keywords)
    {
        Keywords = keywords;
        AsksWhatIsEvaluated = keywords.Any(keyword => keyword is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword);
    }

    public T? Find<T>()
        where T : Keyword => Keywords.OfType<T>().FirstOrDefault();
}
