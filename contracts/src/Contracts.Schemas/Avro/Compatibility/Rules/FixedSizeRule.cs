using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility.Rules;

/// <summary>Two fixed have the same size.</summary>
internal sealed class FixedSizeRule : CompatibilityRule
{
    public override string Id => "fixed-size-mismatch";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        reader is AvroFixed into && writer is AvroFixed from && into.Size != from.Size;

    public override IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at)
    {
        var (into, from) = ((AvroFixed)reader, (AvroFixed)writer);
        yield return Finding.Of(
            Id,
            at.Member("size"),
            $"The writer's {from.Name} has {from.Size} bytes and the reader's {into.Size}. A fixed keeps its size for ever; a new size is a new type.",
            "FIXED_SIZE_MISMATCH",
            $"expected: {from.Size}, found: {into.Size}");
    }
}
