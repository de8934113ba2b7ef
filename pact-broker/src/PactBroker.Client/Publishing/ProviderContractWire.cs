namespace PactBroker.Client.Publishing;

/// <summary>The body that publishes a provider contract; what is in files travels as Base64.</summary>
internal sealed record ProviderContractWire(string PacticipantVersionNumber, string? Branch, IReadOnlyList<string>? Tags, Uri? BuildUrl, ProviderDocumentWire Contract)
{
    public static ProviderContractWire Of(ProviderContractPublication publication) => new(
        publication.Version,
        publication.Branch,
        publication.Tags.IsEmpty ? null : publication.Tags,
        publication.BuildUrl,
        new ProviderDocumentWire(Convert.ToBase64String(publication.Document.Span), "oas", publication.OwnTests is { } tests ? OwnTestsWire.Of(tests) : null));
}

internal sealed record ProviderDocumentWire(string Content, string Specification, OwnTestsWire? SelfVerificationResults);

internal sealed record OwnTestsWire(bool Success, string? Content, string? Format, string? Verifier, string? VerifierVersion)
{
    public static OwnTestsWire Of(OwnTestsOfProvider tests) => new(
        tests.Passed, tests.Evidence is { } evidence ? Convert.ToBase64String(evidence.Span) : null, tests.Format, tests.Verifier, tests.VerifierVersion);
}
