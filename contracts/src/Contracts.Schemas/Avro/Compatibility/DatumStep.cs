using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility;

/// <summary>A pair of types on the way into two schemas, and the part of the writer's datum that it stands for.</summary>
/// <param name="Parent">The pair around it; null at the root.</param>
/// <param name="Container">The writer's type around it; null where the writer's type is the parent's own, which is so in a reader's union.</param>
/// <param name="Part">The number of the field or branch in the container.</param>
internal sealed record DatumStep(TypePair Pair, DatumStep? Parent, AvroType? Container, int Part)
{
    public static DatumStep Root(AvroType reader, AvroType writer) => new(new(reader, writer), null, null, 0);

    /// <summary>The pairs around this one.</summary>
    public IReadOnlySet<TypePair> Around()
    {
        var pairs = new HashSet<TypePair>();
        for (var step = Parent; step is not null; step = step.Parent)
            pairs.Add(step.Pair);
        return pairs;
    }

    public DatumStep Into(AvroType reader, AvroType writer, int part) => new(new(reader, writer), this, Pair.Writer, part);

    public DatumStep IntoBranchOfReader(AvroType branch) => new(new(branch, Pair.Writer), this, null, 0);

    /// <summary>The pairs within a pair that is no union, with their places in the reader's schema.</summary>
    public IEnumerable<(DatumStep Step, JsonPointer At)> Parts(JsonPointer at) => Pair switch
    {
        (AvroRecord into, AvroRecord from) =>
            FieldMatching.Pairs(into, from).Select(pair => (
                Into(pair.Reader.Type, pair.Writer.Type, pair.Writer.Index),
                at.Member("fields").Item(pair.Reader.Index).Member("type"))),
        (AvroArray into, AvroArray from) => [(Into(into.Items, from.Items, 0), at.Member("items"))],
        (AvroMap into, AvroMap from) => [(Into(into.Values, from.Values, 0), at.Member("values"))],
        _ => [],
    };
}
