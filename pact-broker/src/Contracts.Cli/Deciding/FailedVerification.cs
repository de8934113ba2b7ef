using PactBroker.Client.Matrix;
using PactBroker.Client.Verifications;

namespace Contracts.Cli.Deciding;

/// <summary>A pair of versions that do not work together, with what verifying them found; null when the broker no longer says.</summary>
internal sealed record FailedVerification(MatrixRow Row, VerificationResult? Result)
{
    /// <summary>Who needs what is missing.</summary>
    public string NeededBy => $"{Row.Consumer} {Row.ConsumerVersion}";

    public string Provider => $"{Row.Provider} {Row.ProviderVersion}";

    public IEnumerable<InteractionOutcome> Interactions => Result?.Interactions.Where(interaction => !interaction.Success) ?? [];
}
