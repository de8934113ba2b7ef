using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceDefaults.Health;

public static class ProviderHealthChecks
{
    /// <summary>The health of a service that this one asks.</summary>
    /// <param name="name">How the check is called in the answer.</param>
    /// <param name="without">What this service is without it: unhealthy, or only degraded.</param>
    /// <param name="check">Asks it.</param>
    public static IHealthChecksBuilder AddProvider<TClient>(this IHealthChecksBuilder checks, string name, HealthStatus without, Func<TClient, CancellationToken, Task> check)
        where TClient : notnull =>
        checks.Add(new HealthCheckRegistration(name, services => new ProviderHealth(token => check(services.GetRequiredService<TClient>(), token), without), null, null));
}
