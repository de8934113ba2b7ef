using Contracts.Schemas.Avro.Compatibility.Rules;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Compatibility;

/// <summary>Makes a datum that leads a reader to a place where it must refuse, and has it refused.</summary>
internal sealed class WitnessSearch(AvroSchema reader, AvroSchema writer)
{
    private readonly Lazy<SmallestData> _smallest = new(() => SmallestData.Of(writer.Type));
    private readonly ResolutionGraph _graph = new();
    private readonly AvroReader _reader = new(reader, writer);
    private readonly Lock _gate = new();

    public AvroWitness? Find(DatumStep start)
    {
        // Incompatibilities of one comparison share this search, and may be asked for their witnesses at once.
        lock (_gate)
        {
            var end = NearestRefusal(start);
            return end is not null && SurroundingData.Around(end, Refusable(end.Pair), _smallest.Value) is { } datum ? Refused(datum) : null;
        }
    }

    /// <summary>Breadth first, so that the way is short and every pair is looked at once. Below a reader's union the reader's own choice of branch is followed.</summary>
    private DatumStep? NearestRefusal(DatumStep start)
    {
        var seen = new HashSet<TypePair> { start.Pair };
        var open = new Queue<DatumStep>([start]);
        while (open.TryDequeue(out var step))
        {
            var next = Parts(step);
            if (next.Count == 0 && _smallest.Value.Has(step.Pair.Writer))
                return step;
            foreach (var part in next)
            {
                if (!_graph.Resolves(part.Pair.Reader, part.Pair.Writer) && seen.Add(part.Pair))
                    open.Enqueue(part);
            }
        }

        return null;
    }

    /// <summary>The pairs that a refusal may come from; none where it comes from the pair itself.</summary>
    private IReadOnlyList<DatumStep> Parts(DatumStep step)
    {
        switch (step.Pair)
        {
            case (var into, AvroUnion from):
                return [.. from.Branches.Select((branch, at) => step.Into(into, branch, at))];
            case (AvroUnion into, var from):
                var branch = BranchChoice.Of(into, from, _graph);
                return branch < 0 ? [] : [step.IntoBranchOfReader(into.Branches[branch])];
            case var (into, from) when PairRules.Break(into, from):
                return [];
            case (AvroRecord into, AvroRecord from):
                return [.. FieldMatching.Pairs(into, from)
                    .Where(pair => _smallest.Value.HasAllBut(from, pair.Writer))
                    .Select(pair => step.Into(pair.Reader.Type, pair.Writer.Type, pair.Writer.Index))];
            case (AvroArray into, AvroArray from):
                return [step.Into(into.Items, from.Items, 0)];
            case (AvroMap into, AvroMap from):
                return [step.Into(into.Values, from.Values, 0)];
            default:
                return [];
        }
    }

    private AvroDatum Refusable(TypePair pair) => pair is (AvroEnum into, AvroEnum from) && EnumSymbolsRule.Missing(into, from).FirstOrDefault() is { } symbol
        ? new EnumDatum(symbol)
        : _smallest.Value.Get(pair.Writer);

    private AvroWitness? Refused(AvroDatum datum)
    {
        try
        {
            var bytes = AvroBinary.Encode(writer, datum);
            AvroBinary.Decode(writer, bytes);
            return _reader.TryRead(bytes, out _, out var problem) ? null : new AvroWitness(datum, AvroJson.Encode(writer, datum), bytes, problem);
        }
        catch (AvroDataException)
        {
            // Nested deeper than this thread's stack: there is a datum, but none to show.
            return null;
        }
    }
}
