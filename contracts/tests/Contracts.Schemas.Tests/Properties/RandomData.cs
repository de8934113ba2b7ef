using Contracts.Schemas.Avro.Compatibility;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>Random data of a schema. Below a depth it takes the smallest there is, so that recursion ends.</summary>
internal sealed class RandomData(Random random, SmallestData smallest)
{
    private static readonly long[] Edges = [0, 1, -1, 63, 64, -64, -65, int.MaxValue, int.MinValue];
    private static readonly string[] Texts = ["", "a", "é", "\u0000\"\\\n", "😀", "long enough to need more than one byte of length: " + "0123456789012345678901234567890123456789"];

    public AvroDatum Of(AvroType type, int depth) => depth <= 0 ? smallest.Get(type) : type switch
    {
        AvroRecord record => new RecordDatum(record, [.. record.Fields.Select(field => Of(field.Type, depth - 1))]),
        AvroUnion union => Union(union, depth),
        AvroEnum symbols => new EnumDatum(symbols.Symbols[random.Next(symbols.Symbols.Count)]),
        AvroFixed size => new BytesDatum(Bytes(size.Size)),
        AvroArray array => new ArrayDatum([.. Times(array.Items).Select(_ => Of(array.Items, depth - 1))]),
        AvroMap map => new MapDatum([.. Times(map.Values).Select(i => KeyValuePair.Create($"k{i}", Of(map.Values, depth - 1)))]),
        _ => Plain(type.Kind),
    };

    private IEnumerable<int> Times(AvroType type) => Enumerable.Range(0, smallest.Has(type) ? random.Next(4) : 0);

    private UnionDatum Union(AvroUnion union, int depth)
    {
        var branches = Enumerable.Range(0, union.Branches.Count).Where(at => smallest.Has(union.Branches[at])).ToList();
        var branch = branches[random.Next(branches.Count)];
        return new UnionDatum(branch, Of(union.Branches[branch], depth - 1));
    }

    private AvroDatum Plain(AvroKind kind) => kind switch
    {
        AvroKind.Null => new NullDatum(),
        AvroKind.Boolean => new BooleanDatum(random.Next(2) == 0),
        AvroKind.Int => new IntDatum((int)Edges[random.Next(Edges.Length)]),
        AvroKind.Long => new LongDatum(random.Next(2) == 0 ? Edges[random.Next(Edges.Length)] : random.NextInt64(long.MinValue, long.MaxValue)),
        AvroKind.Float => new FloatDatum(random.Next(5) == 0 ? float.NaN : random.NextSingle()),
        AvroKind.Double => new DoubleDatum(random.Next(5) == 0 ? double.NegativeInfinity : random.NextDouble()),
        AvroKind.Bytes => new BytesDatum(Bytes(random.Next(6))),
        _ => new StringDatum(Texts[random.Next(Texts.Length)]),
    };

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
