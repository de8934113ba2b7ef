using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServiceDefaults.Calls;

namespace ServiceDefaults.Health;

/// <summary>Whether another service says that it can work.</summary>
/// <param name="check">Asks it.</param>
/// <param name="without">What this service is without it.</param>
public sealed class ProviderHealth(Func<CancellationToken, Task> check, HealthStatus without) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await check(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ProviderFailedException failure)
        {
            return new HealthCheckResult(without, failure.Message, failure);
        }
    }
}
