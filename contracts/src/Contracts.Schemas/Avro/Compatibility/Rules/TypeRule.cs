using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility.Rules;

/// <summary>The kinds are equal, or the writer's can be promoted to the reader's.</summary>
internal sealed class TypeRule : CompatibilityRule
{
    public override string Id => "type-mismatch";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        reader.Kind != writer.Kind && !Promotions.Allow(reader.Kind, writer.Kind);

    public override IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at)
    {
        yield return Finding.Of(
            Id,
            at,
            $"The writer has {writer.Label} here and the reader {reader.Label}, which cannot be read from it.",
            "TYPE_MISMATCH",
            $"reader type: {AvroWords.Shouted(reader.Kind)} not compatible with writer type: {AvroWords.Shouted(writer.Kind)}");
    }
}
