using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class OneOfKeyword(IReadOnlyList<SchemaNode> schemas) : Keyword
{
    public IReadOnlyList<SchemaNode> Schemas => schemas;

    public static Keyword? Read(KeywordSource source) => new OneOfKeyword(source.Schemas());

    public override bool Holds(Frame frame)
    {
        var mark = frame.Run.Mark();
        frame.Refuse("oneOf", $"It fits none of {schemas.Count} alternatives.");
        int? first = null;
        for (var i = 0; i < schemas.Count; i++)
        {
            if (!frame.Holds(schemas[i], frame.At("oneOf").Item(i)))
                continue;
            frame.Run.Forget(mark);
            if (first is { } other)
                return frame.Refuse("oneOf", $"It fits the alternatives {other} and {i}; it must fit exactly one.");
            first = i;
        }

        if (first is not null)
            frame.Run.Forget(mark);
        return first is not null;
    }
}
