using System.Diagnostics;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Data;

/// <summary>Reads data with the schema that it was written with.</summary>
internal static class BinaryReading
{
    public static AvroDatum Read(ref BinarySource source, AvroType type)
    {
        source.Enter();
        return type switch
        {
            AvroUnion union => Union(ref source, union),
            AvroRecord record => Record(ref source, record),
            AvroEnum symbols => new EnumDatum(symbols.Symbols[source.Index(symbols.Symbols.Count, $"symbols of {symbols.Name}")]),
            AvroFixed size => new BytesDatum(source.Take(size.Size).ToArray()),
            AvroArray array => Items(ref source, array),
            AvroMap map => Entries(ref source, map),
            _ => Primitive(ref source, type.Kind),
        };
    }

    private static AvroDatum Primitive(ref BinarySource source, AvroKind kind) => kind switch
    {
        AvroKind.Null => new NullDatum(),
        AvroKind.Boolean => new BooleanDatum(source.Boolean()),
        AvroKind.Int => new IntDatum(source.Int()),
        AvroKind.Long => new LongDatum(source.Long()),
        AvroKind.Float => new FloatDatum(source.Float()),
        AvroKind.Double => new DoubleDatum(source.Double()),
        AvroKind.Bytes => new BytesDatum(source.Bytes().ToArray()),
        AvroKind.String => new StringDatum(source.Text()),
        _ => throw new UnreachableException(),
    };

    private static UnionDatum Union(ref BinarySource source, AvroUnion union)
    {
        var branch = source.Index(union.Branches.Count, "branches");
        return new UnionDatum(branch, Read(ref source, union.Branches[branch]));
    }

    private static RecordDatum Record(ref BinarySource source, AvroRecord record)
    {
        var values = new AvroDatum[record.Fields.Count];
        foreach (var field in record.Fields)
            values[field.Index] = Read(ref source, field.Type);
        return new RecordDatum(record, values);
    }

    private static ArrayDatum Items(ref BinarySource source, AvroArray array)
    {
        var items = new List<AvroDatum>();
        for (var left = source.Block(); left > 0; left = source.Block())
        {
            for (; left > 0; left--)
                items.Add(Read(ref source, array.Items));
        }

        return new ArrayDatum(items);
    }

    private static MapDatum Entries(ref BinarySource source, AvroMap map)
    {
        var entries = new List<KeyValuePair<string, AvroDatum>>();
        for (var left = source.Block(); left > 0; left = source.Block())
        {
            for (; left > 0; left--)
                entries.Add(new(source.Text(), Read(ref source, map.Values)));
        }

        return new MapDatum(entries);
    }
}
