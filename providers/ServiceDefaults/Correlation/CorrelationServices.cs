using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceDefaults.Correlation;

internal static class CorrelationServices
{
    public static void AddCorrelation(this IServiceCollection services)
    {
        services.TryAddSingleton<CorrelationContext>();
        services.TryAddTransient<CorrelationIdHandler>();
    }
}
