using Contracts.Schemas.Avro.Compatibility.Rules;
using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility;

/// <summary>Walks through the pairs that do not resolve and lists what breaks in each, in the order of the reader's schema.</summary>
internal sealed class SchemaComparison(AvroSchema reader, AvroSchema writer, CancellationToken cancellationToken)
{
    private readonly ResolutionGraph _graph = new(cancellationToken: cancellationToken);
    private readonly HashSet<TypePair> _seen = [];
    private readonly Stack<(DatumStep Step, JsonPointer At)> _open = new();
    private readonly List<AvroIncompatibility> _found = [];
    private readonly WitnessSearch _witnesses = new(reader, writer);

    public IReadOnlyList<AvroIncompatibility> Run()
    {
        if (_graph.Resolves(reader.Type, writer.Type))
            return [];
        _open.Push((DatumStep.Root(reader.Type, writer.Type), JsonPointer.Root));
        while (_open.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_seen.Add(next.Step.Pair))
                Visit(next.Step, next.At);
        }

        return _found;
    }

    private void Visit(DatumStep step, JsonPointer at)
    {
        switch (step.Pair)
        {
            case (AvroUnion into, AvroUnion from):
                for (var i = 0; i < from.Branches.Count; i++)
                    ReportUnion(into, from.Branches[i], at.Item(i), step.Into(into, from.Branches[i], i));

                break;
            case (var into, AvroUnion from):
                PushAll(Enumerable.Range(0, from.Branches.Count).Select(i => (step.Into(into, from.Branches[i], i), at.Item(i))));
                break;
            case (AvroUnion into, var from):
                ReportUnion(into, from, at, step);
                break;
            case var (into, from):
                foreach (var finding in PairRules.Describe(into, from, at))
                    Report(finding, step);
                PushAll(step.Parts(at));
                break;
        }
    }

    private void PushAll(IEnumerable<(DatumStep Step, JsonPointer At)> parts)
    {
        foreach (var part in parts.Where(part => !_graph.Resolves(part.Step.Pair.Reader, part.Step.Pair.Writer)).Reverse())
            _open.Push(part);
    }

    /// <summary>A branch that is missing only because a pair around it fails is no reason of its own: that pair has one, and is reported with it.</summary>
    private void ReportUnion(AvroUnion into, AvroType from, JsonPointer at, DatumStep step)
    {
        if (!_graph.Resolves(into, from) && !new ResolutionGraph(step.Around(), cancellationToken).Resolves(into, from))
            Report(UnionBranchRule.Describe(into, from, at), step);
    }

    private void Report(Finding finding, DatumStep step) => _found.Add(new AvroIncompatibility(finding, () => _witnesses.Find(step)));
}
