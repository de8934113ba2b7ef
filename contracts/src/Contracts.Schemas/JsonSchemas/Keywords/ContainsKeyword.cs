using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>With <c>minContains</c> and <c>maxContains</c>, which mean nothing alone.</summary>
internal sealed class ContainsKeyword(SchemaNode schema, int atLeast, int? atMost, bool evaluates) : Keyword
{
    public SchemaNode Schema => schema;

    public int AtLeast => atLeast;

    public int? AtMost => atMost;

    public static Keyword? Read(KeywordSource source)
    {
        var counts = source.Draft >= JsonSchemaDraft.Draft201909;
        return new ContainsKeyword(
            source.Schema(),
            (counts ? KeywordSource.CountOf(source.Beside("minContains")) : null) ?? 1,
            counts ? KeywordSource.CountOf(source.Beside("maxContains")) : null,
            evaluates: source.Draft >= JsonSchemaDraft.Draft202012);
    }

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonArray array)
            return true;
        var found = 0;
        for (var i = 0; i < array.Items.Count; i++)
        {
            var mark = frame.Run.Mark();
            if (frame.HoldsFor(schema, i, array.Items[i], frame.At("contains")))
            {
                found++;
                if (evaluates)
                    frame.Evaluated?.Add(i);
            }

            frame.Run.Forget(mark);
        }

        if (found < atLeast)
            return frame.Refuse("contains", $"{found} items are as wanted; at least {atLeast} must be.");
        return !(found > atMost) || frame.Refuse("maxContains", $"{found} items are as wanted; at most {atMost} may be.");
    }
}
