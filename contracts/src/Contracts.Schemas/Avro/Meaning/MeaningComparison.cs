using Contracts.Schemas.Avro.Compatibility;
using Contracts.Schemas.Avro.Resolution;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Meaning;

/// <summary>
/// Walks through the pairs of types in which values really meet: fields by name and alias, of a reader's union the branch that is chosen; defaults meet nothing. In the order of the reader's schema,
/// every pair once, so that recursion ends.
/// </summary>
internal sealed class MeaningComparison(AvroSchema reader, AvroSchema writer, CancellationToken cancellationToken)
{
    private readonly ResolutionGraph _graph = new(cancellationToken: cancellationToken);
    private readonly HashSet<TypePair> _seen = [];
    private readonly Stack<(DatumStep Step, JsonPointer At)> _open = new();
    private readonly MisreadData _misread = new(reader, writer);

    public IReadOnlyList<AvroMisreading> Run()
    {
        var found = new List<AvroMisreading>();
        _open.Push((DatumStep.Root(reader.Type, writer.Type), JsonPointer.Root));
        while (_open.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (step, at) = next;
            if (!_seen.Add(step.Pair))
                continue;
            if (Broken(step.Pair) is { } rule)
                found.Add(Misreading(rule, step, at));
            foreach (var part in Parts(step, at).Reverse())
                _open.Push(part);
        }

        return found;
    }

    /// <summary>What is not read at all is not misread: that is what <see cref="PairRules"/> are for.</summary>
    private static MeaningRule? Broken(TypePair pair) =>
        pair is (AvroUnion, _) or (_, AvroUnion) || PairRules.Break(pair.Reader, pair.Writer) ? null : MeaningRules.Broken(pair.Reader, pair.Writer);

    private IEnumerable<(DatumStep Step, JsonPointer At)> Parts(DatumStep step, JsonPointer at)
    {
        switch (step.Pair)
        {
            case (var into, AvroUnion from):
                return from.Branches.Select((branch, number) => (step.Into(into, branch, number), at));
            case (AvroUnion into, var from):
                var chosen = BranchChoice.Of(into, from, _graph);
                return chosen < 0 ? [] : [(step.IntoBranchOfReader(into.Branches[chosen]), at.Item(chosen))];
            // Two that only look alike: the one is never read as the other.
            case (AvroNamedType into, AvroNamedType from) when !into.Answers(from):
                return [];
            default:
                return step.Parts(at);
        }
    }

    private AvroMisreading Misreading(MeaningRule rule, DatumStep step, JsonPointer at)
    {
        var (into, from) = step.Pair;
        var example = rule.Example(into, from);
        var shown = example is null ? null : rule.Show(MeaningText.Of(from, example), MeaningText.Of(into, MisreadData.Read(step.Pair, example)));
        var sentence = $"{ReadPlace.Of(step)} is {MeaningText.Of(from)} to the writer and {MeaningText.Of(into)} to the reader: {rule.Consequence(into, from)}. {(shown is null ? "" : $"{shown}. ")}{rule.Next}";
        return new AvroMisreading(rule.Id, at.ToString(), sentence, rule.ChangesValue, () => example is null ? null : _misread.Witness(step, example, shown!));
    }
}
