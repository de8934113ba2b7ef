using System.Globalization;
using System.Net.Sockets;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;

namespace Contracts.Providers.Replay;

/// <summary>Tells apart the ways in which no response came.</summary>
internal static class Failures
{
    public static ReplayOutcome Classify(Exception failure, ProviderEndpoint endpoint, Exception? captured) => failure switch
    {
        ResponseTooLargeException => ReplayOutcome.Failed(Verdict.ProviderError, failure.Message),
        _ when captured is not null => Threw(captured),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            ReplayOutcome.Failed(Verdict.EnvironmentError, $"{endpoint} cannot be reached: {failure.Message}", failure),
        HttpRequestException { InnerException: SocketException or IOException { InnerException: SocketException } } or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse } or HttpIOException =>
            ReplayOutcome.Failed(Verdict.ProviderError, $"{endpoint} broke off without a complete response: {failure.Message}", failure),
        InvalidDataException => ReplayOutcome.Failed(Verdict.ProviderError, $"The response is not encoded as its Content-Encoding says: {failure.Message}", failure),
        HttpRequestException { InnerException: { } inner } when endpoint.InMemory => Threw(inner),
        _ when endpoint.InMemory => Threw(failure),
        _ => ReplayOutcome.Failed(Verdict.EnvironmentError, $"{endpoint} could not be asked: {failure.Message}", failure),
    };

    public static ReplayOutcome Late(string what, TimeSpan limit) =>
        ReplayOutcome.Failed(Verdict.TimedOut, string.Create(CultureInfo.InvariantCulture, $"{what} did not answer within {limit.TotalSeconds:0.###} s."));

    public static ReplayOutcome Threw(Exception exception) =>
        ReplayOutcome.Failed(Verdict.ProviderError, $"The provider threw {Describe(exception)}", exception);

    /// <summary>The exception's type and message, and the line of the code under test that threw it where that is known.</summary>
    public static string Describe(Exception exception)
    {
        var place = exception.StackTrace?
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(line => line.Contains(":line ", StringComparison.Ordinal));
        return $"{exception.GetType().Name}: {exception.Message}{(place is null ? "" : $" ({place})")}";
    }
}
