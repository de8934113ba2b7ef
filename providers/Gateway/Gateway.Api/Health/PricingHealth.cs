using Gateway.Clients.Calls;
using Gateway.Clients.Pricing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gateway.Api.Health;

/// <summary>Without Pricing the gateway answers without prices.</summary>
internal sealed class PricingHealth(PricingClient pricing) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await pricing.CheckHealthAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ProviderFailedException failure)
        {
            return HealthCheckResult.Degraded(failure.Message, failure);
        }
    }
}
