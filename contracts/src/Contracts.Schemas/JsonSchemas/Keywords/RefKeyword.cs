using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class RefKeyword(SchemaNode schema) : Keyword
{
    public SchemaNode Schema => schema;

    public static Keyword? Read(KeywordSource source) => new RefKeyword(source.Refer().Node);

    public override bool Holds(Frame frame) => frame.Holds(schema, frame.At("$ref"));
}
