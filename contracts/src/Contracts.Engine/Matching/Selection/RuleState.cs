using System.Collections.Immutable;

namespace Contracts.Engine.Matching.Selection;

/// <summary>
/// What the rules of a category say about one place of a document, and a step down from there. A document is walked with the state beside it, so that no
/// place looks at rules that cannot be about it. States are shared by all comparisons with the same rules; each is made when a document first gets there.
/// </summary>
/// <remarks>
/// Which rules win: the greatest weight × length, where a step by name or index weighs 2, a wildcard 1, the root 2, and weights multiply. An expression
/// that is shorter than the place is an ancestor's and so inherited. Equal scores: the expression that the file names first.
/// </remarks>
internal sealed class RuleState
{
    /// <summary>No rule is about this place, or any place below it.</summary>
    public static RuleState None { get; } = new([], null, 0, 1, inherited: false);

    private readonly ImmutableArray<(RuleNode Node, double Weight)> _active;
    private readonly double _score;
    private readonly int _length;
    private readonly Dictionary<string, Step>? _fields;
    private readonly Dictionary<int, Step>? _indexes;
    private readonly Step _otherField = new();
    private readonly Step _otherIndex = new();

    private RuleState(ImmutableArray<(RuleNode Node, double Weight)> active, RuleSet? rules, double score, int length, bool inherited)
    {
        (_active, Rules, _score, _length, IsInherited) = (active, rules, score, length, inherited);
        foreach (var (node, _) in active)
        {
            foreach (var name in node.Fields.Keys)
                (_fields ??= []).TryAdd(name, new Step());
            foreach (var index in node.Indexes.Keys)
                (_indexes ??= []).TryAdd(index, new Step());
        }
    }

    /// <summary>The rules of this place; null when there are none and equality holds.</summary>
    public RuleSet? Rules { get; }

    /// <summary>Whether the rules were set for an ancestor of this place.</summary>
    public bool IsInherited { get; }

    public static RuleState At(RuleNode root)
    {
        const double weight = 2;
        return root.Rules is null
            ? new RuleState([(root, weight)], null, 0, 1, inherited: false)
            : new RuleState([(root, weight)], root.Rules, weight, 1, inherited: false);
    }

    public RuleState Field(string name)
    {
        if (_active.IsEmpty && (Rules is null || IsInherited))
            return this;

        var step = _fields is not null && _fields.TryGetValue(name, out var known) ? known : _otherField;
        return step.State ??= Down(node => node.Fields.GetValueOrDefault(name), isIndex: false);
    }

    public RuleState Index(int index)
    {
        if (_active.IsEmpty && (Rules is null || IsInherited))
            return this;

        var step = _indexes is not null && _indexes.TryGetValue(index, out var known) ? known : _otherIndex;
        return step.State ??= Down(node => node.Indexes.GetValueOrDefault(index), isIndex: true);
    }

    private RuleState Down(Func<RuleNode, RuleNode?> exact, bool isIndex)
    {
        var active = ImmutableArray.CreateBuilder<(RuleNode Node, double Weight)>();
        foreach (var (node, weight) in _active)
        {
            if (exact(node) is { } named)
                active.Add((named, weight * 2));
            if (node.AnyChild is { } any)
                active.Add((any, weight));
            if (isIndex && node.AnyElement is { } element)
                active.Add((element, weight));
        }

        var (rules, score, inherited) = (Rules, _score, Rules is not null);
        foreach (var (node, weight) in active)
        {
            var candidate = weight * (_length + 1);
            if (node.Rules is { } own && (rules is null || candidate > score || (candidate == score && own.Order < rules.Order)))
                (rules, score, inherited) = (own, candidate, false);
        }

        return active.Count == 0 && rules is null ? None : new RuleState(active.ToImmutable(), rules, score, _length + 1, inherited);
    }

    /// <summary>A place for the state one step down. Two threads may both make it; the results are the same.</summary>
    private sealed class Step
    {
        public volatile RuleState? State;
    }
}
