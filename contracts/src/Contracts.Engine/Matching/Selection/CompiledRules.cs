using System.Runtime.CompilerServices;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>The rules of one request, response or message made ready for comparing; made once for each <see cref="MatchingRules"/> and shared.</summary>
internal sealed class CompiledRules
{
    private static readonly ConditionalWeakTable<MatchingRules, CompiledRules> Known = [];

    private CompiledRules(MatchingRules rules)
    {
        Method = Ready(rules.Method);
        Path = Ready(rules.Path);
        Status = Ready(rules.Status);
        Query = RuleTree.FromNames(rules.Query, name => name);
        Header = RuleTree.FromNames(rules.Header, name => name.ToLowerInvariant());
        Metadata = RuleTree.FromNamesOrPaths(rules.Metadata);
        Body = RuleTree.FromPaths(rules.Body);
    }

    public RuleSet? Method { get; }

    public RuleSet? Path { get; }

    public RuleSet? Status { get; }

    public RuleTree Query { get; }

    public RuleTree Header { get; }

    public RuleTree Metadata { get; }

    public RuleTree Body { get; }

    public static CompiledRules Of(MatchingRules rules) => Known.GetValue(rules, static rules => new CompiledRules(rules));

    private static RuleSet? Ready(RuleList? rules) => rules is null ? null : new RuleSet(rules, 0);
}
