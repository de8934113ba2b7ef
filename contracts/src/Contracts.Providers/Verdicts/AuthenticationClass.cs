using Contracts.Engine.Documents;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

internal sealed class AuthenticationClass : VerdictClass
{
    public override Verdict Verdict => Verdict.AuthenticationFailed;

    public override string Word => "authentication-failed";

    public override string Sentence => "authentication: the provider did not let the request in";

    public override string RecognizedBy => "it answered 401, 403 or 407, and the contract asks for another status";

    public override string? Recognize(Observed observed) => observed is { HasOtherStatus: true, Status: (401 or 403 or 407) and var status }
        ? $"The provider refused the request with {status}: {(status == 403 ? "the credentials that were sent may not do this" : "it asks for credentials that were not sent, or are not valid")}."
        : null;

    public override string Next(PacticipantName consumer, InteractionResult result) =>
        "Give the verification valid credentials (WithRequestFilter, WithCustomHeader, --header, --token-command): contracts hold none. Where consumers send none either, the provider has shut them out.";
}
