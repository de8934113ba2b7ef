using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ServiceDefaults.Events;

public static class EventServices
{
    /// <summary>Somewhere to publish events: RabbitMQ where the settings name one.</summary>
    public static void AddEvents(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<EventSettings>().BindConfiguration(EventSettings.Section);
        builder.Services.AddSingleton<RabbitMqPublisher>();
        builder.Services.AddSingleton<IEventPublisher>(provider => provider.GetRequiredService<IOptions<EventSettings>>().Value.RabbitMq is null
            ? new NoEventPublisher()
            : provider.GetRequiredService<RabbitMqPublisher>());
    }
}
