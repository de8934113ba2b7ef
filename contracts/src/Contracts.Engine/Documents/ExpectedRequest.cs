using System.Collections.Immutable;
using Contracts.Engine.Bodies;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Documents;

/// <summary>The request of an HTTP interaction: an example with the rules that other requests are compared by.</summary>
public sealed record ExpectedRequest
{
    /// <summary>The method, in the case of the file; compared without regard to case.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The path, percent-encoded as it goes over the wire.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The query parameters by name, decoded; null when the file does not say (no parameter is then expected).</summary>
    public ImmutableArray<QueryParameter>? Query { get; init; }

    /// <summary>The headers by name; null when the file does not say.</summary>
    public ImmutableArray<Header>? Headers { get; init; }

    /// <summary>The body.</summary>
    public Body Body { get; init; } = Body.Missing;

    /// <summary>The rules that replace equality.</summary>
    public MatchingRules MatchingRules { get; init; } = MatchingRules.None;

    /// <summary>What replaces the example's values when the request is sent.</summary>
    public GeneratorSet Generators { get; init; } = GeneratorSet.None;

    /// <summary>Members that the specification does not name.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];
}
