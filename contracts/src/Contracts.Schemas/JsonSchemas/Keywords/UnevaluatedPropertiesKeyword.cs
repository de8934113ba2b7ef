using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class UnevaluatedPropertiesKeyword(SchemaNode schema) : Keyword
{
    public SchemaNode Schema => schema;

    public static Keyword? Read(KeywordSource source) => new UnevaluatedPropertiesKeyword(source.Schema());

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonObject node)
            return true;
        var holds = true;
        foreach (var (name, value) in node.Members)
        {
            if (!frame.Evaluated!.Has(name))
                holds &= frame.HoldsFor(schema, name, value, frame.At("unevaluatedProperties"));
        }

        frame.Evaluated!.AddAllNames();
        return holds;
    }
}
