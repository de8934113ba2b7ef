using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class PropertiesKeyword(IReadOnlyList<KeyValuePair<string, SchemaNode>> schemas) : Keyword
{
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Schemas => schemas;

    public static Keyword? Read(KeywordSource source) => new PropertiesKeyword(source.SchemasByName());

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonObject node)
            return true;
        var holds = true;
        foreach (var (name, schema) in schemas)
        {
            if (!node.TryGet(name, out var value))
                continue;
            frame.Evaluated?.Add(name);
            holds &= frame.HoldsFor(schema, name, value, frame.At("properties").Member(name));
            if (!holds && !frame.WantsAll)
                return false;
        }

        return holds;
    }
}
