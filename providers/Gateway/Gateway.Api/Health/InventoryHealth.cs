using Gateway.Clients.Calls;
using Gateway.Clients.Inventory;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gateway.Api.Health;

/// <summary>Without Inventory the gateway has no answers.</summary>
internal sealed class InventoryHealth(InventoryClient inventory) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await inventory.CheckHealthAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ProviderFailedException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }
}
