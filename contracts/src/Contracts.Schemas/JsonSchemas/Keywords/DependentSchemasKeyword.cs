using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class DependentSchemasKeyword(string keyword, IReadOnlyList<KeyValuePair<string, SchemaNode>> schemas) : Keyword
{
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Schemas => schemas;

    public static Keyword? Read(KeywordSource source) => new DependentSchemasKeyword(source.Name, source.SchemasByName());

    public override bool Holds(Frame frame)
    {
        var holds = true;
        foreach (var (name, schema) in schemas)
        {
            if (frame.Instance is JsonObject node && node.TryGet(name, out _))
                holds &= frame.Holds(schema, frame.At(keyword).Member(name));
        }

        return holds;
    }
}
