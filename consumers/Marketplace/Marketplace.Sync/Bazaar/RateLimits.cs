using System.Net;
using Microsoft.Extensions.Options;

namespace Marketplace.Sync.Bazaar;

/// <summary>Asks as often as a provider wants to be asked: waits as long as it says (<c>Retry-After</c>), where that is not too long.</summary>
public sealed class RateLimits(IOptions<ProviderSettings> settings, TimeProvider clock)
{
    /// <summary>What a provider means that says no time.</summary>
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(60);

    /// <exception cref="RateLimitedException">It wants to be asked much later, or says so too often.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpClient http, string provider, Func<HttpRequestMessage> newRequest, CancellationToken cancellationToken)
    {
        for (var pauses = 0; ; pauses++)
        {
            using var request = newRequest();
            var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode is not HttpStatusCode.TooManyRequests)
                return response;

            var wait = RetryAfterOf(response);
            response.Dispose();
            if (pauses >= settings.Value.Pauses || wait > settings.Value.LongestPause)
                throw new RateLimitedException(provider, wait);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Seconds or an instant (RFC 9110).</summary>
    private TimeSpan RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } at } => at > clock.GetUtcNow() ? at - clock.GetUtcNow() : TimeSpan.Zero,
        _ => Unsaid,
    };
}
