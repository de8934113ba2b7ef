using System.Collections.Concurrent;
using System.Net;

namespace Marketplace.Verification.TestDoubles;

/// <summary>An outside marketplace that takes everything, notes what it was asked, and limits how often when a test says so.</summary>
internal sealed class AskedBazaar : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>How many requests it still takes before it wants to be asked later.</summary>
    public int Takes { get; set; } = int.MaxValue;

    /// <summary>What it was asked, and took, in this order.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Takes-- <= 0)
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request, Headers = { RetryAfter = new(TimeSpan.FromMinutes(2)) } };

        var body = request.Content is null ? "" : $" {await request.Content.ReadAsStringAsync(cancellationToken)}";
        _asked.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath}{body}");
        return new HttpResponseMessage(request.Method == HttpMethod.Delete ? HttpStatusCode.NoContent : HttpStatusCode.OK) { RequestMessage = request };
    }
}
