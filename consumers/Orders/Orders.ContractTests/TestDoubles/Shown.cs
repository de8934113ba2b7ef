using System.Collections.Concurrent;
using System.Net;

namespace Orders.ContractTests.TestDoubles;

/// <summary>A provider that remembers the tokens that it was shown.</summary>
internal sealed class Shown : HttpMessageHandler
{
    private readonly ConcurrentQueue<string?> _tokens = [];

    public IReadOnlyCollection<string?> Tokens => _tokens;

    /// <summary>How it answers.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.NoContent;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _tokens.Enqueue(request.Headers.Authorization?.Parameter);
        return Task.FromResult(new HttpResponseMessage(Status) { RequestMessage = request });
    }
}
