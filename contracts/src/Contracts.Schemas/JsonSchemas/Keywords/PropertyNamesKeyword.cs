using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class PropertyNamesKeyword(SchemaNode schema) : Keyword
{
    public SchemaNode Schema => schema;

    public static Keyword? Read(KeywordSource source) => new PropertyNamesKeyword(source.Schema());

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonObject node)
            return true;
        var holds = true;
        foreach (var (name, _) in node.Members)
            holds &= frame.HoldsForName(schema, name, frame.At("propertyNames")) || frame.Refuse("propertyNames", $"The name \"{name}\" is not allowed.");
        return holds;
    }
}
