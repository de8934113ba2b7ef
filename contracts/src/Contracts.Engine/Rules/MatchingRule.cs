using System.Collections.Immutable;
using Contracts.Engine.Attributes;
using Contracts.Engine.Documents;

namespace Contracts.Engine.Rules;

/// <summary>A rule that replaces equality for one value of a pact: <c>{"match":"regex","regex":"\\d+"}</c>. Each rule is one file and one row of <see cref="RuleCatalogue"/>.</summary>
public abstract record MatchingRule
{
    /// <summary>The name under <c>match</c> in a pact file: <c>type</c>, <c>regex</c>, <c>arrayContains</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Attributes of the rule that this version does not know; they are written back.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];

    /// <summary>The attributes beside the name and <see cref="Extra"/>, as they are written.</summary>
    internal virtual IEnumerable<WrittenAttribute> Attributes() => [];
}
