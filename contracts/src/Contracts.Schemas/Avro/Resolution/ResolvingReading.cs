using System.Collections.Concurrent;
using System.Text;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Resolution;

/// <summary>Reads a writer's bytes into a reader's types. It judges the datum at hand: where only some values cannot be taken, the others are.</summary>
internal sealed class ResolvingReading
{
    private readonly ConcurrentDictionary<TypePair, RecordPlan> _plans = new();
    private readonly ConcurrentDictionary<TypePair, int> _branches = new();
    private readonly ResolutionGraph _graph = new();
    private readonly Lock _gate = new();

    public AvroDatum Read(ref BinarySource source, AvroType reader, AvroType writer)
    {
        source.Enter();
        return (reader, writer) switch
        {
            (_, AvroUnion union) => Read(ref source, reader, union.Branches[source.Index(union.Branches.Count, "branches")]),
            (AvroUnion union, _) => Union(ref source, union, writer),
            (AvroRecord into, AvroRecord from) => Record(ref source, into, from),
            (AvroEnum into, AvroEnum from) => Symbol(ref source, into, from),
            (AvroFixed into, AvroFixed from) => Fixed(ref source, into, from),
            (AvroArray into, AvroArray from) => Items(ref source, into, from),
            (AvroMap into, AvroMap from) => Entries(ref source, into, from),
            _ when reader.Kind == writer.Kind => BinaryReading.Read(ref source, writer),
            _ => Promoted(BinaryReading.Read(ref source, writer), reader, writer),
        };
    }

    /// <summary>The number of the branch of the reader's union that takes the writer's type, or -1.</summary>
    public int Branch(AvroUnion reader, AvroType writer)
    {
        if (_branches.TryGetValue(new TypePair(reader, writer), out var known))
            return known;
        lock (_gate)
            return _branches[new TypePair(reader, writer)] = BranchChoice.Of(reader, writer, _graph);
    }

    private UnionDatum Union(ref BinarySource source, AvroUnion reader, AvroType writer)
    {
        var branch = Branch(reader, writer);
        return branch >= 0
            ? new UnionDatum(branch, Read(ref source, reader.Branches[branch], writer))
            : throw Rejected(source, $"the reader's union has no branch for the writer's {writer.Label}");
    }

    private RecordDatum Record(ref BinarySource source, AvroRecord reader, AvroRecord writer)
    {
        var plan = _plans.GetOrAdd(new TypePair(reader, writer), pair => RecordPlan.Of((AvroRecord)pair.Reader, (AvroRecord)pair.Writer));
        if (plan.Problem is { } problem)
            throw Rejected(source, problem);
        var values = (AvroDatum[])plan.Defaults.Clone();
        foreach (var field in writer.Fields)
        {
            var start = source.Position;
            if (plan.Takers[field.Index].Count == 0)
                BinaryReading.Read(ref source, field.Type);
            foreach (var taker in plan.Takers[field.Index])
            {
                source.Rewind(start);
                values[taker.Index] = Read(ref source, taker.Type, field.Type);
            }
        }

        return new RecordDatum(reader, values);
    }

    private static EnumDatum Symbol(ref BinarySource source, AvroEnum reader, AvroEnum writer)
    {
        var symbol = writer.Symbols[source.Index(writer.Symbols.Count, $"symbols of {writer.Name}")];
        if (!reader.Answers(writer))
            throw Rejected(source, $"the reader's enum {reader.Name} is not the writer's {writer.Name}");
        if (reader.IndexOf(symbol) >= 0)
            return new EnumDatum(symbol);
        return reader.Default is { } other
            ? new EnumDatum(other)
            : throw Rejected(source, $"the reader's enum {reader.Name} has no symbol '{symbol}', and no default");
    }

    private static BytesDatum Fixed(ref BinarySource source, AvroFixed reader, AvroFixed writer)
    {
        if (!reader.Answers(writer))
            throw Rejected(source, $"the reader's fixed {reader.Name} is not the writer's {writer.Name}");
        return reader.Size == writer.Size
            ? new BytesDatum(source.Take(writer.Size).ToArray())
            : throw Rejected(source, $"the reader's fixed {reader.Name} has {reader.Size} bytes, the writer's {writer.Size}");
    }

    private ArrayDatum Items(ref BinarySource source, AvroArray reader, AvroArray writer)
    {
        var items = new List<AvroDatum>();
        for (var left = source.Block(); left > 0; left = source.Block())
        {
            for (; left > 0; left--)
                items.Add(Read(ref source, reader.Items, writer.Items));
        }

        return new ArrayDatum(items);
    }

    private MapDatum Entries(ref BinarySource source, AvroMap reader, AvroMap writer)
    {
        var entries = new List<KeyValuePair<string, AvroDatum>>();
        for (var left = source.Block(); left > 0; left = source.Block())
        {
            for (; left > 0; left--)
                entries.Add(new(source.Text(), Read(ref source, reader.Values, writer.Values)));
        }

        return new MapDatum(entries);
    }

    private static AvroDatum Promoted(AvroDatum datum, AvroType reader, AvroType writer) => (datum, reader.Kind) switch
    {
        (IntDatum value, AvroKind.Long) => new LongDatum(value.Value),
        (IntDatum value, AvroKind.Float) => new FloatDatum(value.Value),
        (IntDatum value, AvroKind.Double) => new DoubleDatum(value.Value),
        (LongDatum value, AvroKind.Float) => new FloatDatum(value.Value),
        (LongDatum value, AvroKind.Double) => new DoubleDatum(value.Value),
        (FloatDatum value, AvroKind.Double) => new DoubleDatum(value.Value),
        (StringDatum value, AvroKind.Bytes) => new BytesDatum(Encoding.UTF8.GetBytes(value.Value)),
        (BytesDatum value, AvroKind.String) when writer.Kind is AvroKind.Bytes => new StringDatum(Encoding.UTF8.GetString(value.Value.Span)),
        _ => throw new AvroDataException($"The reader has {reader.Label} where the writer wrote {writer.Label}, which cannot be read as it."),
    };

    private static AvroDataException Rejected(BinarySource source, string problem) => new($"At byte {source.Position}: {problem}.");
}
