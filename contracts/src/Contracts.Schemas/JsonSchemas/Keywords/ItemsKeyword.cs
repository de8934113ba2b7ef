using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>One schema for all items, or for those after the first ones.</summary>
internal sealed class ItemsKeyword(string keyword, SchemaNode schema, int start) : Keyword
{
    public SchemaNode Schema => schema;

    /// <summary>How many items have schemas of their own.</summary>
    public int Start => start;

    public static Keyword? Read(KeywordSource source) =>
        new ItemsKeyword(source.Name, source.Schema(), source.Beside("prefixItems") is JsonArray prefix ? prefix.Items.Count : 0);

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonArray array)
            return true;
        var holds = true;
        for (var i = start; i < array.Items.Count; i++)
        {
            holds &= frame.HoldsFor(schema, i, array.Items[i], frame.At(keyword));
            if (!holds && !frame.WantsAll)
                return false;
        }

        frame.Evaluated?.AddAllItems();
        return holds;
    }
}
