using System.Collections.Immutable;

namespace PactBroker.Client.Risks;

/// <summary>Something that current versions need of a provider and have no success for.</summary>
public sealed record UnverifiedInteraction
{
    /// <summary>Who would have to verify it.</summary>
    public required string Provider { get; init; }

    /// <summary>What is asked for: <c>GET /orders/{}</c>, <c>message order placed</c>, <c>event stock-changed</c>.</summary>
    public required string Interaction { get; init; }

    /// <summary>How risky it is; the riskiest come first.</summary>
    public required int Score { get; init; }

    /// <summary>How the score comes about, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Since when somebody needs it, as the broker says it.</summary>
    public required string NeededSince { get; init; }

    /// <summary>Who needs it, and where.</summary>
    public required ImmutableArray<UnverifiedNeed> Needs { get; init; }
}
