using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>With <c>then</c> and <c>else</c>, which mean nothing alone.</summary>
internal sealed class IfKeyword(SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Keyword
{
    public SchemaNode Condition => condition;

    public SchemaNode? Then => then;

    public SchemaNode? Otherwise => otherwise;

    public static Keyword? Read(KeywordSource source) => new IfKeyword(source.Schema(), Branch(source, "then"), Branch(source, "else"));

    public override bool Holds(Frame frame) => frame.HoldsQuietly(condition, frame.At("if"))
        ? then is null || frame.Holds(then, frame.At("then"))
        : otherwise is null || frame.Holds(otherwise, frame.At("else"));

    private static SchemaNode? Branch(KeywordSource source, string keyword) => source.Beside(keyword) is JsonValue value ? source.SchemaOf(value) : null;
}
