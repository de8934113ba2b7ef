using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Replay;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Testing.Verification;

/// <summary>One test: an interaction, in every contract version that has it.</summary>
/// <param name="Key">The test's data.</param>
/// <param name="DisplayName">The test's name.</param>
internal sealed record InteractionRow(string Key, string DisplayName)
{
    /// <summary>Why there is nothing to run; null for an interaction.</summary>
    public string? Skip { get; init; }

    /// <summary>Why the test fails without running; null for an interaction.</summary>
    public string? Failure { get; init; }

    /// <summary>The interaction in each contract that has it.</summary>
    public ImmutableArray<InteractionOccurrence> Occurrences { get; init; } = [];

    public static InteractionRow NoContracts(string provider, string reason) => new("no contracts", $"{provider}: no contracts") { Skip = reason };

    /// <summary>Says what became of the wish to replay only what failed.</summary>
    public static InteractionRow OfLastRun(string provider, string selection) => new("last run", $"{provider}: what failed in the last run") { Skip = selection };

    /// <summary>A person sees why nothing was asked, and goes on; a build that relies on the answer fails.</summary>
    public static InteractionRow NotVerified(string provider, IEnumerable<MissingCredential> missing, bool isRequired)
    {
        var reason = $"Not verified: no credentials. {string.Join(" ", missing)}";
        return new("not verified", $"{provider}: not verified") { Skip = isRequired ? null : reason, Failure = isRequired ? reason : null };
    }

    public static InteractionRow Unreadable(string provider, string reason) => new("unreadable contracts", $"{provider}: contracts cannot be loaded") { Failure = reason };

    /// <summary>Replays what the contracts ask for. What two of them say in the same words is asked once.</summary>
    public async Task<ImmutableArray<OccurrenceResult>> VerifyAsync(VerificationSession session, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<OccurrenceResult>();
        foreach (var occurrence in Occurrences)
            results.Add(new OccurrenceResult(occurrence, await session.VerifyAsync(occurrence.Contract, occurrence.Interaction, cancellationToken).ConfigureAwait(false)));
        return results.ToImmutable();
    }
}

/// <summary>An interaction where it stands.</summary>
internal sealed record InteractionOccurrence(SourcedContract Contract, Interaction Interaction);

/// <summary>What was found for it.</summary>
internal sealed record OccurrenceResult(InteractionOccurrence Occurrence, InteractionResult Result)
{
    public bool IsPending => new ContractResult(Occurrence.Contract, [Result]).IsPending(Result);

    public string Report => string.Join('\n', [TextReport.Render(Occurrence.Contract, Result).TrimEnd(), .. Remarks.NoticesOf(Occurrence)]);
}
