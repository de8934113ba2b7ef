using Contracts.Engine.Documents;

namespace PactBroker.Domain.ForVerification.Requests;

/// <summary>Which consumer versions a provider wants to verify.</summary>
public sealed record ConsumerVersionSelector
{
    /// <summary>The head of each consumer's main branch.</summary>
    public bool MainBranch { get; init; }

    /// <summary>The head of the branch of this name, for every consumer that has one.</summary>
    public string? Branch { get; init; }

    /// <summary>The head of every branch; on the wire <c>"branch": true</c>.</summary>
    public bool EachBranch { get; init; }

    /// <summary>The head of the branch that is called as the provider's.</summary>
    public bool MatchingBranch { get; init; }

    /// <summary>Taken for a consumer that has no pact on the branch.</summary>
    public string? FallbackBranch { get; init; }

    /// <summary>With a tag: only the newest version that has it. Alone: the newest pact of each consumer.</summary>
    public bool? Latest { get; init; }

    public string? Tag { get; init; }

    /// <summary>Taken where no consumer at all has a pact with the tag.</summary>
    public string? FallbackTag { get; init; }

    public bool Deployed { get; init; }

    public bool Released { get; init; }

    public bool DeployedOrReleased { get; init; }

    /// <summary>Alone: what is deployed or released there.</summary>
    public string? Environment { get; init; }

    /// <summary>Only this consumer.</summary>
    public PacticipantName? Consumer { get; init; }

    internal bool HasBranch => Branch is not null || EachBranch;

    /// <summary>The criteria that it names, by their names on the wire, in the order of this type.</summary>
    internal IEnumerable<string> NamedCriteria()
    {
        (string Name, bool IsGiven)[] criteria =
        [
            ("mainBranch", MainBranch), ("branch", HasBranch), ("matchingBranch", MatchingBranch), ("fallbackBranch", FallbackBranch is not null),
            ("latest", Latest is not null), ("tag", Tag is not null), ("fallbackTag", FallbackTag is not null),
            ("deployed", Deployed), ("released", Released), ("deployedOrReleased", DeployedOrReleased), ("environment", Environment is not null),
        ];
        return criteria.Where(criterion => criterion.IsGiven).Select(criterion => criterion.Name);
    }
}
