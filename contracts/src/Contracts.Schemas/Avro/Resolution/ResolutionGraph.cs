using Contracts.Schemas.Avro.Compatibility;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Resolution;

/// <summary>
/// Whether a reader's type reads everything that a writer's type may write, for every pair of types that meets.
/// All pairs count as resolvable until one is seen to fail; failures then spread to the pairs that need them (the greatest fixed point).
/// Pairs that are <c>assumed</c> are taken to resolve without a look.
/// So recursion needs no special case, every pair is looked at once, and nothing is concluded from a pair that is still in question.
/// </summary>
internal sealed class ResolutionGraph(IReadOnlySet<TypePair>? assumed = null, CancellationToken cancellationToken = default)
{
    private readonly Dictionary<TypePair, PairNode> _nodes = [];
    private readonly Queue<PairNode> _unexpanded = new();
    private readonly Stack<PairNode> _failing = new();

    public bool Resolves(AvroType reader, AvroType writer)
    {
        if (IsPlain(reader, writer))
            return !PairRules.Break(reader, writer);
        var node = Node(new TypePair(reader, writer));
        Solve();
        return !node.Failed;
    }

    private static bool IsPlain(AvroType reader, AvroType writer) =>
        reader is not AvroUnion && writer is not AvroUnion && (reader.Kind != writer.Kind || reader.Kind is not (AvroKind.Record or AvroKind.Array or AvroKind.Map));

    private PairNode Node(TypePair pair)
    {
        if (_nodes.TryGetValue(pair, out var known))
            return known;
        var node = new PairNode(pair);
        _nodes.Add(pair, node);
        if (assumed?.Contains(pair) is not true)
            _unexpanded.Enqueue(node);
        return node;
    }

    private void Solve()
    {
        while (_unexpanded.TryDequeue(out var node))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Expand(node);
            while (_failing.TryPop(out var failed))
                Spread(failed);
        }
    }

    private void Expand(PairNode node)
    {
        switch (node.Pair)
        {
            case (_, AvroUnion writer):
                foreach (var branch in writer.Branches)
                    Needs(node, node.Pair.Reader, branch);
                break;
            case (AvroUnion reader, var writer):
                Alternatives(node, reader, writer);
                break;
            case var (reader, writer) when PairRules.Break(reader, writer):
                Fail(node);
                break;
            case (AvroRecord reader, AvroRecord writer):
                foreach (var (field, written) in FieldMatching.Pairs(reader, writer))
                    Needs(node, field.Type, written.Type);
                break;
            case (AvroArray reader, AvroArray writer):
                Needs(node, reader.Items, writer.Items);
                break;
            case (AvroMap reader, AvroMap writer):
                Needs(node, reader.Values, writer.Values);
                break;
        }
    }

    private void Alternatives(PairNode node, AvroUnion reader, AvroType writer)
    {
        node.IsAlternative = true;
        if (reader.Branches.Any(branch => IsPlain(branch, writer) && !PairRules.Break(branch, writer)))
            return;
        foreach (var branch in reader.Branches.Where(branch => !IsPlain(branch, writer)))
        {
            var child = Node(new TypePair(branch, writer));
            if (child.Failed)
                continue;
            node.Alternatives++;
            child.Dependents.Add(node);
        }

        if (node.Alternatives == 0)
            Fail(node);
    }

    private void Needs(PairNode node, AvroType reader, AvroType writer)
    {
        if (node.Failed)
            return;
        if (IsPlain(reader, writer))
        {
            if (PairRules.Break(reader, writer))
                Fail(node);
            return;
        }

        var child = Node(new TypePair(reader, writer));
        if (child.Failed)
            Fail(node);
        else
            child.Dependents.Add(node);
    }

    private void Fail(PairNode node)
    {
        node.Failed = true;
        _failing.Push(node);
    }

    private void Spread(PairNode failed)
    {
        foreach (var dependent in failed.Dependents)
        {
            if (!dependent.Failed && (!dependent.IsAlternative || --dependent.Alternatives == 0))
                Fail(dependent);
        }
    }

    private sealed class PairNode(TypePair pair)
    {
        public TypePair Pair { get; } = pair;

        public List<PairNode> Dependents { get; } = [];

        public bool IsAlternative { get; set; }

        /// <summary>Branches that may still read the writer's type.</summary>
        public int Alternatives { get; set; }

        public bool Failed { get; set; }
    }
}
