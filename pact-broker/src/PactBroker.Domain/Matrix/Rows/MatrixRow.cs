using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;
using PactBroker.Domain.Verifications;

namespace PactBroker.Domain.Matrix.Rows;

/// <summary>A consumer version, what it published for a provider, and what a provider version made of it.</summary>
/// <param name="ProviderVersion">Null where no version in question has a result.</param>
public sealed record MatrixRow(Publication Publication, PacticipantVersion? ProviderVersion, VerificationResult? Result)
{
    /// <summary>Where the provider is of others: how old the result is, and may be.</summary>
    public ExternalEvidence? Evidence { get; init; }

    public Pacticipant Consumer => Publication.Consumer;

    public PacticipantVersion ConsumerVersion => Publication.ConsumerVersion;

    public Pacticipant Provider => Publication.Provider;

    public ResultState State => Result switch
    {
        null => ResultState.Unknown,
        { Success: true } => Evidence is { IsTooOld: true } ? ResultState.Unknown : ResultState.Success,
        { Static.IsUndecided: true } => ResultState.Unknown,
        _ => ResultState.Failed,
    };
}
