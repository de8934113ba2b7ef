using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Blaming;
using Contracts.Providers.Sources;
using Contracts.Providers.States;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Results;

/// <summary>What one run of a provider's verification found.</summary>
public sealed record VerificationReport
{
    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The version of the provider that was verified; empty when the run has none, and then it is not published.</summary>
    public required string ProviderVersion { get; init; }

    /// <summary>The branch of that version; null when unknown.</summary>
    public string? ProviderBranch { get; init; }

    /// <summary>Tags to put on that version.</summary>
    public ImmutableArray<string> ProviderTags { get; init; } = [];

    /// <summary>The build that ran the verification.</summary>
    public Uri? BuildUrl { get; init; }

    /// <summary>The database that the provider answered from, with the version of its schema; null when the verification was given none.</summary>
    public string? Database { get; init; }

    /// <summary>The versions that the result was made with: of this framework, .NET, the operating system, and the servers that the verification saw.</summary>
    public ImmutableArray<UsedVersion> MadeWith { get; init; } = [];

    /// <summary>Whom the provider itself asked, and who answered: as <see cref="RunSettings.WithAsked"/> said, and the servers that the verification saw.</summary>
    public ImmutableArray<AskedParty> Asked { get; init; } = [];

    /// <summary>The seed of the order in which interactions were replayed; null when that was the order of the contracts. Results stand in the order of the contracts always.</summary>
    public int? ShuffleSeed { get; init; }

    /// <summary>Whether a filter left interactions out. Such a run says nothing about a contract as a whole and is not published.</summary>
    public bool Filtered { get; init; }

    /// <summary>Whether only requests that read were sent, to a live system: such a result is trusted less.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How many interactions were not replayed because one had failed before, or for lack of credentials; such a run is not published.</summary>
    public int NotRun { get; init; }

    /// <summary>Where only what failed in the last run was asked for: how many interactions were left out, or why none. Null where that was not asked for.</summary>
    public string? Selection { get; init; }

    /// <summary>How long the run took; null where that was not measured.</summary>
    public RunTimes? Times { get; init; }

    /// <summary>How long the run may take; null for as long as it likes.</summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>The secrets without which nothing could be asked; empty where all were given.</summary>
    public ImmutableArray<MissingCredential> MissingCredentials { get; init; } = [];

    /// <summary>Whether the results went to a broker.</summary>
    public bool Published { get; init; }

    /// <summary>The state handlers that no contract needs; not looked for where a filter left interactions out.</summary>
    public ImmutableArray<HandledState> UnusedHandlers { get; init; } = [];

    /// <summary>How many interactions were replayed; the others were answered by an identical one, or stand from an earlier run.</summary>
    public int Replayed => Contracts.Sum(contract => contract.Interactions.Count(interaction => interaction.AnsweredBy is null && !interaction.IsFromEarlierRun));

    /// <summary>One result per contract.</summary>
    public required ImmutableArray<ContractResult> Contracts { get; init; }

    /// <summary>What the run says as a whole.</summary>
    public RunOutcome Outcome =>
        !MissingCredentials.IsEmpty ? RunOutcome.NotVerified
        : !Contracts.All(contract => contract.Interactions.All(interaction => interaction.Verdict == Verdict.Passed || contract.IsPending(interaction))) ? RunOutcome.Failed
        : Times?.Whole > TimeBudget ? RunOutcome.OverBudget
        : RunOutcome.Passed;

    /// <summary>Whether the build may go on: all was asked, nothing failed but what is pending, and the run took no longer than it may.</summary>
    public bool Success => Outcome == RunOutcome.Passed;

    /// <summary>Throws when the build may not go on.</summary>
    /// <exception cref="PactVerificationFailedException">The message is the whole report.</exception>
    public void EnsureSuccess()
    {
        if (!Success)
            throw new PactVerificationFailedException(this);
    }
}

/// <summary>What was found for one contract.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Interactions">One result per interaction.</param>
public sealed record ContractResult(SourcedContract Contract, ImmutableArray<InteractionResult> Interactions)
{
    /// <summary>Whether every interaction was honored; pending ones count too (the broker decides what a failure means).</summary>
    public bool Success => Interactions.All(interaction => interaction.Verdict == Verdict.Passed);

    /// <summary>Whether every interaction of the contract has a result: only then it says something about the contract as a whole.</summary>
    public bool IsWhole => Interactions.Length == Contract.Document.Interactions.Length;

    /// <summary>
    /// Whether a broker can be told of it. A provider that could not be reached has neither kept the contract nor broken it, and a contract of which a part was left out is not
    /// verified; what the broker knows of it stays "unknown".
    /// </summary>
    public bool IsPublishable => Contract.ResultsAddress is not null && IsWhole && Interactions.All(interaction => interaction.Verdict != Verdict.EnvironmentError);

    /// <summary>Whether a failure of this interaction is shown but does not fail the build: the contract or the interaction is pending.</summary>
    /// <param name="interaction">One of <see cref="Interactions"/>.</param>
    public bool IsPending(InteractionResult interaction) => Contract.Pending || Contract.WorkInProgress || interaction.Interaction.Pending;
}

/// <summary>What was found for one interaction.</summary>
public sealed record InteractionResult
{
    /// <summary>The interaction.</summary>
    public required Interaction Interaction { get; init; }

    /// <summary>The class of the outcome.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The differences, when the provider answered otherwise than the contract asks.</summary>
    public ImmutableArray<Mismatch> Mismatches { get; init; } = [];

    /// <summary>What went wrong, when it was not a difference: one sentence for people.</summary>
    public string? Problem { get; init; }

    /// <summary>What the provider or a state handler threw, where that is known.</summary>
    public Exception? Exception { get; init; }

    /// <summary>What was sent and what came back, for people; null when nothing was sent.</summary>
    public Exchange? Exchange { get; init; }

    /// <summary>What the app logged, sent to its database and traced meanwhile, when the interaction failed.</summary>
    public Evidence Evidence { get; init; } = Evidence.None;

    /// <summary>Which side the failure follows from; null for a pass, and where no history is known.</summary>
    public Blame? Blame { get; init; }

    /// <summary>What the attempts before this one found, one sentence each; empty when the first counts.</summary>
    public ImmutableArray<string> EarlierAttempts { get; init; } = [];

    /// <summary>The contract whose identical interaction was replayed and whose answer stands here too; null when this one was replayed itself.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>What the interaction left behind in tables that it shares with others, one sentence per table.</summary>
    public ImmutableArray<string> LeftBehind { get; init; } = [];

    /// <summary>The seed that the state handlers' data was made from; null where they made none.</summary>
    public int? DataSeed { get; init; }

    /// <summary>Whether reports show the bodies as a whole where they differ (<see cref="PactVerifier.WithWholeBodies"/>).</summary>
    public bool ShowsWholeBodies { get; init; }

    /// <summary>What was found, as one sentence: what went wrong, else the first difference, else that it is honored.</summary>
    public string Summary => Problem ?? (Mismatches is [var first, ..] ? first.Message : VerdictClasses.Of(Verdict).Sentence);

    /// <summary>How long the replay took, without hosting.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>When it was replayed; null where that is not known.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Whether it was not replayed in this run: it passed in an earlier one, in the same words (<see cref="RunSettings.WithLastFailed"/>).</summary>
    public bool IsFromEarlierRun { get; init; }
}

/// <summary>The class of an interaction's outcome.</summary>
public enum Verdict
{
    /// <summary>The provider honors it.</summary>
    Passed,

    /// <summary>The provider answered, and the answer breaks the contract.</summary>
    ContractBroken,

    /// <summary>A provider state has no handler, is ambiguous, or its handler failed.</summary>
    StateFailed,

    /// <summary>The provider failed while answering: it threw, closed the connection, or answered with a server error that nobody asked for.</summary>
    ProviderError,

    /// <summary>The provider could not be reached, or something else around it is missing.</summary>
    EnvironmentError,

    /// <summary>The provider did not let the request in.</summary>
    AuthenticationFailed,

    /// <summary>The provider did not answer in time.</summary>
    TimedOut,

    /// <summary>The provider answered as the contract asks, but a check found data that it does not expect.</summary>
    DataDiffers,
}
