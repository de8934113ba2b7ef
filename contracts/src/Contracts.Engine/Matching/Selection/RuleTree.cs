using System.Collections.Immutable;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>All rules of one category, by the places they are about.</summary>
internal sealed class RuleTree
{
    private readonly RuleNode _root = new();
    private readonly List<string> _errors = [];
    private int _count;

    private RuleTree()
    {
    }

    /// <summary>The state of the whole document.</summary>
    public RuleState Root { get; private set; } = RuleState.None;

    /// <summary>The path expressions that cannot be read, each with what is wrong.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Rules by path expression: a body's.</summary>
    public static RuleTree FromPaths(ImmutableArray<RuleEntry> entries) => Build(entries, static (tree, entry) =>
    {
        if (PathExpression.TryParse(entry.Key, out var path, out var error))
            tree.Add(path.Tokens, entry.Rules);
        else
            tree._errors.Add(error);
    });

    /// <summary>Rules by bare name: those of headers and query parameters.</summary>
    public static RuleTree FromNames(ImmutableArray<RuleEntry> entries, Func<string, string> normalize) =>
        Build(entries, (tree, entry) => tree.Add([new FieldToken(normalize(entry.Key))], entry.Rules));

    /// <summary>Rules by bare name or by path expression: those of message metadata.</summary>
    public static RuleTree FromNamesOrPaths(ImmutableArray<RuleEntry> entries) => Build(entries, static (tree, entry) =>
        tree.Add(
            entry.Key.StartsWith('$') && PathExpression.TryParse(entry.Key, out var path, out _) ? path.Tokens : [new FieldToken(entry.Key)],
            entry.Rules));

    /// <summary>The state of a collection whose children all have the same rules.</summary>
    public static RuleState ForChildren(ImmutableArray<MatchingRule> rules)
    {
        var tree = new RuleTree();
        if (!rules.IsEmpty)
            tree.Add([new AnyChildToken()], new RuleList(RuleCombination.And, rules));
        return RuleState.At(tree._root);
    }

    private static RuleTree Build(ImmutableArray<RuleEntry> entries, Action<RuleTree, RuleEntry> add)
    {
        var tree = new RuleTree();
        foreach (var entry in entries)
            add(tree, entry);
        if (tree._count > 0)
            tree.Root = RuleState.At(tree._root);
        return tree;
    }

    private void Add(ImmutableArray<PathToken> tokens, RuleList rules)
    {
        var node = _root;
        foreach (var token in tokens)
            node = node.Child(token);
        node.Rules ??= new RuleSet(rules, _count);
        _count++;
    }
}
