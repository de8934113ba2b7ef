using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ServiceDefaults.Calls;

/// <summary>Every way in which a provider can fail becomes one exception that names it.</summary>
internal sealed class FailureHandler(string provider) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            return Patience.IsFailure(response) ? throw ProviderFailedException.Answered(provider, response) : response;
        }
        catch (HttpRequestException unreachable)
        {
            throw ProviderFailedException.Unreachable(provider, unreachable);
        }
        catch (TimeoutRejectedException tooSlow)
        {
            throw ProviderFailedException.TooSlow(provider, tooSlow);
        }
        catch (BrokenCircuitException open)
        {
            throw ProviderFailedException.NotAsked(provider, open);
        }
    }
}
