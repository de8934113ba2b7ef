using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace PactBroker.Domain.ForVerification.Selecting;

/// <summary>What storage has to find among the current pacts of a provider.</summary>
/// <param name="Consumers">Only these; null: all.</param>
public abstract record PactSearch(ImmutableArray<PacticipantName>? Consumers)
{
    /// <summary>A selector that names its consumer says so in its criterion.</summary>
    internal PacticipantName? Naming(PacticipantName consumer) => Consumers is null ? null : consumer;
}

/// <summary>Pacts of the head of each consumer's main branch.</summary>
public sealed record OnMainBranch(ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers);

/// <summary>Pacts of the head of the branch.</summary>
public sealed record OnBranch(string Branch, ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers)
{
    /// <summary>Where a consumer without a pact on the branch is looked for.</summary>
    public string? Fallback { get; init; }
}

/// <summary>Pacts of the heads of all branches.</summary>
public sealed record OnEachBranch(ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers);

/// <summary>The newest pact of each consumer.</summary>
public sealed record Newest(ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers);

/// <summary>Pacts of the newest version that has the tag.</summary>
public sealed record NewestWithTag(string Tag, ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers)
{
    /// <summary>Looked for if nobody has a pact with the tag.</summary>
    public string? Fallback { get; init; }
}

/// <summary>Pacts of the newest version that is tagged with the name of its main branch.</summary>
public sealed record NewestWithMainBranchTag(ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers);

/// <summary>Pacts of every version that has the tag.</summary>
public sealed record EveryWithTag(string Tag, ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers);

/// <summary>Pacts of what is deployed, anywhere or in one environment.</summary>
public sealed record Deployed(string? Environment, ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers);

/// <summary>Pacts of what is released and supported, anywhere or in one environment.</summary>
public sealed record Released(string? Environment, ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers);

/// <summary>Pacts of what is deployed or released in one environment.</summary>
public sealed record InEnvironment(string Environment, ImmutableArray<PacticipantName>? Consumers) : PactSearch(Consumers);
