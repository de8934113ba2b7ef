using Microsoft.Extensions.Diagnostics.HealthChecks;
using Payments.Api.Storage;

namespace Payments.Api.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(PaymentsContext context) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext check, CancellationToken cancellationToken = default) =>
        await context.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
