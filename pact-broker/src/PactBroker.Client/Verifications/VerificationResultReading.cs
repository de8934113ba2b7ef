using System.Collections.Immutable;
using System.Text.Json;
using PactBroker.Client.Http;

namespace PactBroker.Client.Verifications;

/// <summary>
/// Reads a published result. <c>testResults</c> is whatever its tool sent: a list of interactions here and from the Rust verifier,
/// an object around such a list from others, anything at all by the protocol. What is not understood is left out.
/// </summary>
internal static class VerificationResultReading
{
    public static VerificationResult Read(HalDocument document) => new()
    {
        Success = document.Root.TruthOrNull("success") ?? false,
        ProviderVersion = document.Text("providerApplicationVersion") ?? "",
        BuildUrl = Uri.TryCreate(document.Text("buildUrl"), UriKind.Absolute, out var build) ? build : null,
        Interactions = ReadInteractions(document.Root.MemberOrNull("testResults") ?? default),
    };

    private static ImmutableArray<InteractionOutcome> ReadInteractions(JsonElement testResults)
    {
        var list = testResults.ValueKind == JsonValueKind.Object ? testResults.MemberOrNull("tests") ?? default : testResults;
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(ReadInteraction).OfType<InteractionOutcome>()] : [];
    }

    private static InteractionOutcome? ReadInteraction(JsonElement item) =>
        item.TruthOrNull("success") is { } success
            ? new InteractionOutcome
            {
                InteractionId = item.TextOrNull("interactionId"),
                Description = item.TextOrNull("interactionDescription") ?? item.TextOrNull("description"),
                Success = success,
                Verdict = item.TextOrNull("verdict"),
                Blame = item.TextOrNull("blame"),
                Trust = item.TextOrNull("trust") == InteractionOutcomeWire.ReadOnlyTrust ? ResultTrust.ReadOnly : ResultTrust.Full,
                Mismatches = [.. item.ItemsOf("mismatches").Select(ReadMismatch)],
                Exceptions = [.. item.ItemsOf("exceptions").Select(exception => exception.TextOrNull("message")).OfType<string>()],
            }
            : null;

    private static OutcomeMismatch ReadMismatch(JsonElement item) => new()
    {
        Attribute = item.TextOrNull("attribute") ?? "",
        Identifier = item.TextOrNull("identifier"),
        Description = item.TextOrNull("description"),
        Expected = item.TextOrNull("expected"),
        Actual = item.TextOrNull("actual"),
        Rule = item.TextOrNull("rule"),
    };
}
