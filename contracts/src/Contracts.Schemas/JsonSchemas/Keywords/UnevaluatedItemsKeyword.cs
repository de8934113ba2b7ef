using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class UnevaluatedItemsKeyword(SchemaNode schema) : Keyword
{
    public SchemaNode Schema => schema;

    public static Keyword? Read(KeywordSource source) => new UnevaluatedItemsKeyword(source.Schema());

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonArray array)
            return true;
        var holds = true;
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (!frame.Evaluated!.Has(i))
                holds &= frame.HoldsFor(schema, i, array.Items[i], frame.At("unevaluatedItems"));
        }

        frame.Evaluated!.AddAllItems();
        return holds;
    }
}
