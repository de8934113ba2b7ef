using Contracts.Engine.Documents;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

internal sealed class EnvironmentClass : VerdictClass
{
    public override Verdict Verdict => Verdict.EnvironmentError;

    public override string Word => "environment-error";

    public override string Sentence => "environment: nothing was compared";

    public override string RecognizedBy => "it cannot be reached, what it needs (a database, another service) cannot be reached, or something of the setup is missing";

    public override string? Recognize(Observed observed)
    {
        // In memory the client's failure is what the app threw.
        if (observed.IsSpoiled && OutOfReach.Within(observed.Thrown ?? (observed.Endpoint.InMemory ? observed.Failure : null)) is { } missing)
            return $"What the provider needs cannot be reached: {Thrown.Describe(missing)}";
        return observed.Failure switch
        {
            null => null,
            _ when observed.Thrown is not null || observed.Endpoint.InMemory => null,
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } unreachable =>
                $"{observed.Endpoint} cannot be reached: {OutOfReach.Say(unreachable)}",
            var failure => ProviderErrorClass.IsOfProvider(failure) ? null : $"{observed.Endpoint} could not be asked: {failure.Message}",
        };
    }

    public override Exception? Cause(Observed observed) => observed.Thrown ?? observed.Failure;

    public override string Next(PacticipantName consumer, InteractionResult result) => "Check that what is named above is running and can be reached from here, then run again.";
}
