using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class NotKeyword(SchemaNode schema) : Keyword
{
    public SchemaNode Schema => schema;

    public static Keyword? Read(KeywordSource source) => new NotKeyword(source.Schema());

    public override bool Holds(Frame frame) =>
        !frame.HoldsQuietly(schema, frame.At("not")) || frame.Refuse("not", "It is as the schema in \"not\", and must not be.");
}
