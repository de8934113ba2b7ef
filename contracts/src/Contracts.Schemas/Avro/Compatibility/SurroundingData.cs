using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Compatibility;

/// <summary>Makes the whole datum of a writer around a part of it, everything else as small as can be.</summary>
internal static class SurroundingData
{
    private const long MaxSize = 100_000;

    /// <summary>The datum; null where it has no finite one, or none of a sane size.</summary>
    public static AvroDatum? Around(DatumStep end, AvroDatum part, SmallestData smallest)
    {
        var (datum, size) = (part, smallest.Size(end.Pair.Writer));
        for (var step = end; step is not null && size <= MaxSize; step = step.Parent)
        {
            if (step.Container is not { } container)
                continue;
            size += container is AvroRecord record ? smallest.SizeOfAllBut(record, step.Part) : 1;
            if (size <= MaxSize)
                datum = Around(container, step.Part, datum, smallest);
        }

        return size <= MaxSize ? datum : null;
    }

    private static AvroDatum Around(AvroType container, int part, AvroDatum datum, SmallestData smallest) => container switch
    {
        AvroRecord record => new RecordDatum(record, [.. record.Fields.Select(field => field.Index == part ? datum : smallest.Get(field.Type))]),
        AvroUnion => new UnionDatum(part, datum),
        AvroArray => new ArrayDatum([datum]),
        _ => new MapDatum([new("key", datum)]),
    };
}
