using System.Text.Json.Serialization;

namespace PactBroker.Client.Verifications;

/// <summary>Which consumer versions a provider wants the contracts of.</summary>
/// <example>
/// What a provider usually asks for:
/// <code>[ConsumerVersionSelector.ForMainBranch, ConsumerVersionSelector.ForMatchingBranch, ConsumerVersionSelector.ForDeployedOrReleased]</code>
/// </example>
// A misspelled member would select something else than was meant.
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ConsumerVersionSelector
{
    /// <summary>The newest version of each consumer's main branch.</summary>
    public static ConsumerVersionSelector ForMainBranch { get; } = new() { MainBranch = true };

    /// <summary>The newest version of the consumer branch that is named like the provider's.</summary>
    public static ConsumerVersionSelector ForMatchingBranch { get; } = new() { MatchingBranch = true };

    /// <summary>What is deployed or released anywhere.</summary>
    public static ConsumerVersionSelector ForDeployedOrReleased { get; } = new() { DeployedOrReleased = true };

    /// <summary>True: the newest version of each consumer's main branch.</summary>
    public bool? MainBranch { get; init; }

    /// <summary>The newest version of this branch.</summary>
    public string? Branch { get; init; }

    /// <summary>The branch to use where a consumer has none named <see cref="Branch"/>.</summary>
    public string? FallbackBranch { get; init; }

    /// <summary>True: the branch that is named like the provider's.</summary>
    public bool? MatchingBranch { get; init; }

    /// <summary>Versions with this tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The tag to use where no version has <see cref="Tag"/>.</summary>
    public string? FallbackTag { get; init; }

    /// <summary>True: only the newest.</summary>
    public bool? Latest { get; init; }

    /// <summary>True: what is deployed.</summary>
    public bool? Deployed { get; init; }

    /// <summary>True: what is released and supported.</summary>
    public bool? Released { get; init; }

    /// <summary>True: what is deployed, or released and supported.</summary>
    public bool? DeployedOrReleased { get; init; }

    /// <summary>Only in this environment.</summary>
    public string? Environment { get; init; }

    /// <summary>Only of this consumer.</summary>
    public string? Consumer { get; init; }
}
