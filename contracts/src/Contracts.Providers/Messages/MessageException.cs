using Contracts.Providers.Handlers;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Messages;

/// <summary>A message could not be had from the provider.</summary>
internal sealed class MessageException : Exception
{
    private MessageException(Verdict verdict, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Verdict = verdict;
    }

    public Verdict Verdict { get; }

    public static MessageException NoProducer(string description) =>
        new(Verdict.EnvironmentError, $"Nothing produces the message '{description}'. Add WithMessages(messages => messages.Add(\"{description}\", …)) or WithMessageEndpoint(…).");

    public static MessageException Unknown(string description, IReadOnlyCollection<string> known) =>
        new(Verdict.EnvironmentError, $"No scenario for the message '{description}'.{KnownNames.Describe("message", description, known)}");

    public static MessageException Misfit(string description, HandlerException misfit) =>
        new(Verdict.EnvironmentError, $"The scenario of the message '{description}' cannot be used: {misfit.Message}", misfit);

    public static MessageException NoEvent(string @event, object? produced) =>
        new(Verdict.EnvironmentError, $"The scenario of the event '{@event}' gave {produced?.GetType().Name ?? "nothing"}, and it has to give an EventMessage: the bytes as they are published, key and headers.");

    public static MessageException Threw(Exception exception) =>
        OutOfReach.Within(exception) is { } missing
            ? new(Verdict.EnvironmentError, $"What the provider needs cannot be reached: {Thrown.Describe(missing)}", exception)
            : new(Verdict.ProviderError, $"The provider threw {Thrown.Describe(exception)}", exception);

    public static MessageException Unreachable(Uri endpoint, HttpRequestException failure) =>
        new(Verdict.EnvironmentError, $"The message endpoint {endpoint} cannot be reached: {failure.Message}", failure);

    public static MessageException BrokenOff(Uri endpoint, Exception broken) =>
        new(Verdict.ProviderError, $"The answer of the message endpoint {endpoint} cannot be read: {broken.Message}", broken);

    public static MessageException NotAsked(RequestFilterException failed) =>
        new(Verdict.EnvironmentError, failed.Message, failed.InnerException);

    public static MessageException Refused(Uri endpoint, int status, string answer) =>
        new(
            status switch { 404 => Verdict.EnvironmentError, 401 or 403 => Verdict.AuthenticationFailed, _ => Verdict.ProviderError },
            $"The message endpoint {endpoint} answered {status}. {answer}".TrimEnd());

    public static MessageException BadMetadata(Uri endpoint, Exception broken) =>
        new(Verdict.ProviderError, $"The message endpoint {endpoint} sent a Pact-Message-Metadata header that is not Base64 of a JSON object: {broken.Message}", broken);
}
