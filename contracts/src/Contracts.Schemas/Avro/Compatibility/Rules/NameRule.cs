using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility.Rules;

/// <summary>Records, enums and fixed have the same name, namespaces aside, or the reader knows the writer's as an alias.</summary>
internal sealed class NameRule : CompatibilityRule
{
    public override string Id => "name-mismatch";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        reader.Kind == writer.Kind && reader is AvroNamedType named && !named.Answers((AvroNamedType)writer);

    public override IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at)
    {
        var (wanted, written) = (((AvroNamedType)reader).Name, ((AvroNamedType)writer).Name);
        yield return Finding.Of(
            Id,
            at.Member("name"),
            $"The reader's {reader.Word} is called {wanted} and the writer's {written}. Give the reader's the alias \"{written}\" if they are the same.",
            "NAME_MISMATCH",
            $"expected: {written}");
    }
}
