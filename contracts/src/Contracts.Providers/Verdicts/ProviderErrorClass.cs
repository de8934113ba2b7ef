using System.Net.Sockets;
using Contracts.Engine.Documents;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

internal sealed class ProviderErrorClass : VerdictClass
{
    public override Verdict Verdict => Verdict.ProviderError;

    public override string Word => "provider-error";

    public override string Sentence => "provider error: it failed while answering";

    public override string RecognizedBy => "it threw, broke off, or answered with a 5xx that nobody asked for";

    public override string? Recognize(Observed observed) => observed switch
    {
        { Failure: ResponseTooLargeException large } => large.Message,
        { Failure: not null, Thrown: { } thrown } => $"The provider threw {Thrown.Describe(thrown)}",
        { Failure: InvalidDataException broken } => $"The response is not encoded as its Content-Encoding says: {broken.Message}",
        { Failure: { } failure } when IsBrokenOff(failure) => $"{observed.Endpoint} broke off without a complete response: {failure.Message}",
        { Failure: { } failure, Endpoint.InMemory: true } => $"The provider threw {Thrown.Describe(Inner(failure))}",
        { HasOtherStatus: true, Status: >= 500 and var status } => $"The provider failed while answering: {(observed.Thrown is { } thrown ? $"status {status}; it threw {Thrown.Describe(thrown)}" : $"status {status}")}",
        _ => null,
    };

    public override Exception? Cause(Observed observed) => observed.Thrown ?? (observed is { Failure: { } failure, Endpoint.InMemory: true } ? Inner(failure) : observed.Failure);

    public override string Next(PacticipantName consumer, InteractionResult result) => "Mend the provider: what it threw and logged for this request stands here.";

    public static bool IsOfProvider(Exception failure) => failure is ResponseTooLargeException or InvalidDataException || IsBrokenOff(failure);

    private static bool IsBrokenOff(Exception failure) => failure
        is HttpRequestException { InnerException: SocketException or IOException { InnerException: SocketException } }
        or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse }
        or HttpIOException;

    // TestServer wraps what the app threw where the response had begun.
    private static Exception Inner(Exception failure) => failure is HttpRequestException { InnerException: { } inner } ? inner : failure;
}
