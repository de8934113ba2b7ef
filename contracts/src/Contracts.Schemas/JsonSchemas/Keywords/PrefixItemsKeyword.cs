using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>One schema for each of the first items.</summary>
internal sealed class PrefixItemsKeyword(string keyword, IReadOnlyList<SchemaNode> schemas) : Keyword
{
    public IReadOnlyList<SchemaNode> Schemas => schemas;

    public static Keyword? Read(KeywordSource source) => new PrefixItemsKeyword(source.Name, source.Schemas());

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonArray array)
            return true;
        var holds = true;
        for (var i = 0; i < Math.Min(schemas.Count, array.Items.Count); i++)
            holds &= frame.HoldsFor(schemas[i], i, array.Items[i], frame.At(keyword).Item(i));
        frame.Evaluated?.AddItemsBefore(schemas.Count);
        return holds;
    }
}
