using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using PactBroker.Client.Verifications;

namespace Contracts.Cli.Deciding;

/// <summary>A decision for programs: the broker's own document, as the Pact tools print it, and <c>failures</c> with what does not fit.</summary>
internal static class DecisionJson
{
    public static JsonObject Of(Decision decision)
    {
        var document = JsonObject.Create(decision.Answer.Document) ?? [];
        document["failures"] = JsonOutput.List(decision.Failures.Select(Of));
        return document;
    }

    private static JsonObject Of(FailedVerification failure) => new()
    {
        ["consumer"] = failure.Row.Consumer,
        ["consumerVersion"] = failure.Row.ConsumerVersion,
        ["provider"] = failure.Row.Provider,
        ["providerVersion"] = failure.Row.ProviderVersion,
        ["interactions"] = JsonOutput.List(failure.Interactions.Select(Of)),
    };

    private static JsonObject Of(InteractionOutcome interaction) => new()
    {
        ["description"] = interaction.Description,
        ["mismatches"] = JsonOutput.List(interaction.Mismatches.Select(Of)),
        ["exceptions"] = JsonOutput.Texts(interaction.Exceptions),
    };

    private static JsonObject Of(OutcomeMismatch mismatch) => new()
    {
        ["attribute"] = mismatch.Attribute,
        ["identifier"] = mismatch.Identifier,
        ["description"] = mismatch.Description,
        ["expected"] = mismatch.Expected,
        ["actual"] = mismatch.Actual,
        ["rule"] = mismatch.Rule,
    };
}
