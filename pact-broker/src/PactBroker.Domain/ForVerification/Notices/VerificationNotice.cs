namespace PactBroker.Domain.ForVerification.Notices;

/// <summary>Text that the verifier prints, and when.</summary>
/// <param name="When"><c>before_verification</c>, or after one that succeeded or not, with a result that was published or not.</param>
public sealed record VerificationNotice(string When, string Text)
{
    internal static VerificationNotice Before(string text) => new("before_verification", text);

    internal static VerificationNotice After(bool success, bool published, string text)
        => new($"after_verification:success_{Word(success)}_published_{Word(published)}", text);

    private static string Word(bool value) => value ? "true" : "false";
}
