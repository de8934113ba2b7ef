using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class AnyOfKeyword(IReadOnlyList<SchemaNode> schemas) : Keyword
{
    public IReadOnlyList<SchemaNode> Schemas => schemas;

    public static Keyword? Read(KeywordSource source) => new AnyOfKeyword(source.Schemas());

    public override bool Holds(Frame frame)
    {
        var mark = frame.Run.Mark();
        frame.Refuse("anyOf", $"It fits none of {schemas.Count} alternatives.");
        var any = false;
        // Where it counts what was looked at, every alternative that fits has its say.
        for (var i = 0; i < schemas.Count && (!any || frame.Evaluated is not null); i++)
            any |= frame.Holds(schemas[i], frame.At("anyOf").Item(i));
        if (any)
            frame.Run.Forget(mark);
        return any;
    }
}
