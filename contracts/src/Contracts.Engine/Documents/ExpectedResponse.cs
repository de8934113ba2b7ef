using System.Collections.Immutable;
using Contracts.Engine.Bodies;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Documents;

/// <summary>The response of an HTTP interaction: an example with the rules that a real response is compared by.</summary>
public sealed record ExpectedResponse
{
    /// <summary>The status code.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The headers by name; null when the file does not say.</summary>
    public ImmutableArray<Header>? Headers { get; init; }

    /// <summary>The body.</summary>
    public Body Body { get; init; } = Body.Missing;

    /// <summary>The rules that replace equality.</summary>
    public MatchingRules MatchingRules { get; init; } = MatchingRules.None;

    /// <summary>What replaces the example's values when a mock server answers.</summary>
    public GeneratorSet Generators { get; init; } = GeneratorSet.None;

    /// <summary>Members that the specification does not name.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];
}
