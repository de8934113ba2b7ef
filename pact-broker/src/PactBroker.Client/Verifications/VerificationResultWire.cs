namespace PactBroker.Client.Verifications;

/// <summary>The body that a result is published with.</summary>
internal sealed record VerificationResultWire(
    bool Success,
    string ProviderApplicationVersion,
    Uri? BuildUrl,
    IReadOnlyList<InteractionOutcomeWire> TestResults,
    VerifiedByWire? VerifiedBy)
{
    public static VerificationResultWire Of(VerificationResult result) => new(
        result.Success,
        result.ProviderVersion,
        result.BuildUrl,
        [.. result.Interactions.Select(InteractionOutcomeWire.Of)],
        result.VerifiedBy is { } tool ? VerifiedByWire.Of(tool) : null);
}

/// <summary>One interaction in the body. <c>verdict</c>, <c>blame</c> and <c>trust</c> are members of our own: other tools pass over what they do not know.</summary>
internal sealed record InteractionOutcomeWire(
    string? InteractionId,
    string? InteractionDescription,
    bool Success,
    IReadOnlyList<OutcomeMismatch>? Mismatches,
    IReadOnlyList<ExceptionWire>? Exceptions,
    string? Verdict,
    string? Blame,
    string? Trust)
{
    public static InteractionOutcomeWire Of(InteractionOutcome outcome) => new(
        outcome.InteractionId,
        outcome.Description,
        outcome.Success,
        outcome.Mismatches.IsEmpty ? null : outcome.Mismatches,
        outcome.Exceptions.IsEmpty ? null : [.. outcome.Exceptions.Select(message => new ExceptionWire(message))],
        outcome.Verdict,
        outcome.Blame,
        outcome.Trust == ResultTrust.ReadOnly ? ReadOnlyTrust : null);

    public const string ReadOnlyTrust = "read-only";
}

internal sealed record ExceptionWire(string Message);

internal sealed record VerifiedByWire(string Implementation, string Version, ClientLanguageWire ClientLanguage)
{
    public static VerifiedByWire Of(VerifiedBy tool) =>
        new(tool.Implementation, tool.Version, new ClientLanguageWire(".NET", Environment.Version.ToString()));
}

internal sealed record ClientLanguageWire(string Name, string Version);
