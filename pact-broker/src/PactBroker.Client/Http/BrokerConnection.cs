using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace PactBroker.Client.Http;

/// <summary>Sends one request until it is answered or the retries are used up, and turns every failure into a <see cref="BrokerException"/>.</summary>
internal sealed class BrokerConnection : IDisposable
{
    private readonly BrokerClientOptions _options;
    private readonly HttpClient _http;

    public BrokerConnection(BrokerClientOptions options)
    {
        _options = options;
        _http = options.Handler is { } handler
            ? new HttpClient(handler, disposeHandler: false)
            : new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });

        // Each try has its own limit; the client's would count the waits between them.
        _http.Timeout = Timeout.InfiniteTimeSpan;
    }

    public async Task<HalDocument> GetAsync(Uri address, CancellationToken cancellationToken) =>
        ReadDocument(await SendAsync(HttpMethod.Get, address, content: null, cancellationToken).ConfigureAwait(false), HttpMethod.Get, address);

    public async Task<HalDocument> SendForDocumentAsync(HttpMethod method, Uri address, BrokerContent content, CancellationToken cancellationToken) =>
        ReadDocument(await SendAsync(method, address, content, cancellationToken).ConfigureAwait(false), method, address);

    /// <summary>Sends, and answers only with success.</summary>
    public async Task<BrokerAnswer> SendAsync(HttpMethod method, Uri address, BrokerContent? content, CancellationToken cancellationToken)
    {
        var request = $"{method} {Show(address)}";
        for (var retry = 1; ; retry++)
        {
            var attempt = await TryOnceAsync(method, address, content, request, cancellationToken).ConfigureAwait(false);
            if (attempt.Answer is { IsSuccess: true } answer)
                return answer;
            if (!attempt.IsTransient || retry > _options.Retries)
                throw attempt.Failure(request);

            var delay = RetryDelays.Before(retry, attempt.Answer?.RetryAfter, _options);
            await Task.Delay(delay, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Attempt> TryOnceAsync(HttpMethod method, Uri address, BrokerContent? content, string request, CancellationToken cancellationToken)
    {
        using var message = NewMessage(method, address, content);
        using var limit = new CancellationTokenSource(_options.Timeout, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            return new Attempt(new BrokerAnswer(
                (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, RetryAfter(response)));
        }
        catch (OperationCanceledException cause) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Attempt(BrokerException.Unreachable(request, $"nothing within {_options.Timeout.TotalSeconds:0.#} s", cause), isTransient: true);
        }
        catch (HttpRequestException cause)
        {
            return new Attempt(BrokerException.Unreachable(request, Reason(cause), cause), IsTransient(cause));
        }
        catch (IOException cause)
        {
            return new Attempt(BrokerException.Unreachable(request, cause.Message, cause), isTransient: true);
        }
    }

    private HttpRequestMessage NewMessage(HttpMethod method, Uri address, BrokerContent? content)
    {
        var message = new HttpRequestMessage(method, address) { Content = content?.ToHttpContent() };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/hal+json"));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        // The broker's links lead to the broker. A link elsewhere must not be told our credentials.
        if (_options.Credentials is { } credentials && IsOurBroker(address))
            message.Headers.Authorization = credentials.ToHeader();
        return message;
    }

    private bool IsOurBroker(Uri address) =>
        Uri.Compare(address, _options.BaseAddress, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => Later(date - _options.TimeProvider.GetUtcNow()),
        _ => null,
    };

    private static TimeSpan Later(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    /// <summary>Nobody listening, an unknown name or an untrusted certificate stay so within seconds; a connection that broke may have been bad luck.</summary>
    private static bool IsTransient(HttpRequestException cause) =>
        cause.HttpRequestError is HttpRequestError.ResponseEnded
        || cause.InnerException is IOException or SocketException { SocketErrorCode: SocketError.ConnectionReset };

    private static string Reason(HttpRequestException cause) => cause.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "the host name is unknown",
        HttpRequestError.ConnectionError => "nothing listens there",
        HttpRequestError.SecureConnectionError => "the secure connection failed: " + (cause.InnerException?.Message ?? cause.Message),
        _ => cause.Message,
    };

    private static HalDocument ReadDocument(BrokerAnswer answer, HttpMethod method, Uri address)
    {
        var request = $"{method} {Show(address)}";
        return answer.TryReadJson(out var root)
            ? new HalDocument(root, address, request)
            : throw BrokerException.NotABroker(request, $"{answer.MediaType ?? "no content"} came instead of JSON");
    }

    /// <summary>An address without its query, which is long and says nothing that the options did not.</summary>
    private static string Show(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private sealed class Attempt
    {
        private readonly BrokerException? _failure;

        public Attempt(BrokerAnswer answer) => (Answer, IsTransient) = (answer, answer.IsTransient);

        public Attempt(BrokerException failure, bool isTransient) => (_failure, IsTransient) = (failure, isTransient);

        public BrokerAnswer? Answer { get; }

        public bool IsTransient { get; }

        public BrokerException Failure(string request) => _failure ?? BrokerErrors.Read(request, Answer!);
    }
}
