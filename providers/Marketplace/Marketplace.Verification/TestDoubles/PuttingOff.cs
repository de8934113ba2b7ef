using System.Net;

namespace Marketplace.Verification.TestDoubles;

/// <summary>In front of the outside marketplace: when a state says so, the next request is answered with when to come back.</summary>
public sealed class PuttingOff : DelegatingHandler
{
    private int _seconds;

    /// <summary>Has the next request put off.</summary>
    public void Next(int seconds) => Interlocked.Exchange(ref _seconds, seconds);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Interlocked.Exchange(ref _seconds, 0) is > 0 and var seconds
        ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request, Headers = { RetryAfter = new(TimeSpan.FromSeconds(seconds)) } })
        : base.SendAsync(request, cancellationToken);
}
