using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Payments.Api.Events;

namespace Payments.Api.Outbox;

internal static class OutboxServices
{
    public static void AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<EventSettings>().BindConfiguration(EventSettings.Section);
        services.AddSingleton<RabbitMqPublisher>();
        services.TryAddSingleton<IEventPublisher>(provider => provider.GetRequiredService<IOptions<EventSettings>>().Value.RabbitMq is null
            ? new NoEventPublisher()
            : provider.GetRequiredService<RabbitMqPublisher>());
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<EventOutbox>();
        services.AddHostedService<OutboxRelay>();
    }
}
