using System.Globalization;
using System.Net.Sockets;
using System.Text;
using PactBroker.Domain.Webhooks.Secrets;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Webhooks.Sending;

/// <summary>Sends requests, guarded: to allowed addresses, for a limited time, reading a limited part of what comes back.</summary>
internal sealed class WebhookSender : IDisposable
{
    private const int AnswerLimit = 64 * 1024;
    private const int MaxRedirects = 3;

    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _client;

    public WebhookSender(WebhookOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        // Redirects are followed here and not there, so that each is looked at. A proxy would decide itself what it connects to.
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = new GuardedConnections(options.Rules).ConnectAsync,
        });
    }

    public void Dispose() => _client.Dispose();

    public async Task<Exchange> SendAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.TimeLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await FollowAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Exchange(request) { Problem = string.Create(CultureInfo.InvariantCulture, $"There was no whole answer within {_options.TimeLimit.TotalSeconds} seconds.") };
        }
        catch (Exception failure) when (failure.GetBaseException() is ForbiddenAddressException forbidden)
        {
            return new Exchange(request) { Problem = forbidden.Message, IsForbidden = true };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            return new Exchange(request) { Problem = failure.GetBaseException().Message };
        }
    }

    private async Task<Exchange> FollowAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out var first))
        {
            return new Exchange(request) { Problem = "The address is none, once its parameters have their values.", IsForbidden = true };
        }

        var (url, redirects) = (first, new List<string>());
        while (true)
        {
            if (_options.Rules.ProblemOf(url) is { } problem)
            {
                throw new ForbiddenAddressException($"{(redirects.Count == 0 ? "" : $"The receiver sends it on to {Redaction.Url(url.ToString())}. ")}The {problem}.");
            }

            using var message = Message(request, url, first);
            using var response = await _client.SendAsync(message, cancellationToken);
            if ((int)response.StatusCode is not (307 or 308) || response.Headers.Location is not { } location || redirects.Count == MaxRedirects)
            {
                var answer = await ReadAsync(response, cancellationToken);
                return new Exchange(request) { Answer = answer, Success = _options.SuccessCodes.Contains(answer.Status), Redirects = redirects };
            }

            url = new Uri(url, location);
            redirects.Add(url.ToString());
        }
    }

    private static HttpRequestMessage Message(OutgoingRequest request, Uri url, Uri first)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), url) { Content = request.Body is null ? null : new ByteArrayContent(request.Body) };
        foreach (var (name, value) in request.Headers)
        {
            // What is a secret of the first receiver is not for the one that it sends us to.
            if (!(Redaction.IsSecretName(name) && Origin(url) != Origin(first)) && !message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private static string Origin(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.StrongPort, UriFormat.UriEscaped);

    private static async Task<ReceivedAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[AnswerLimit + 1];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return new ReceivedAnswer(
            (int)response.StatusCode,
            [.. response.Headers.Concat(response.Content.Headers).Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))],
            Encoding.UTF8.GetString(buffer, 0, Math.Min(length, AnswerLimit)),
            IsCut: length > AnswerLimit);
    }
}
