using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class AllOfKeyword(IReadOnlyList<SchemaNode> schemas) : Keyword
{
    public IReadOnlyList<SchemaNode> Schemas => schemas;

    public static Keyword? Read(KeywordSource source) => new AllOfKeyword(source.Schemas());

    public override bool Holds(Frame frame)
    {
        var holds = true;
        for (var i = 0; i < schemas.Count && (holds || frame.WantsAll); i++)
            holds &= frame.Holds(schemas[i], frame.At("allOf").Item(i));
        return holds;
    }
}
