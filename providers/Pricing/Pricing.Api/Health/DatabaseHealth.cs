using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pricing.Api.Storage;

namespace Pricing.Api.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(PricingContext context) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext check, CancellationToken cancellationToken = default) =>
        await context.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
