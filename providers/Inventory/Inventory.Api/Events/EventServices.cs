using Microsoft.Extensions.Options;

namespace Inventory.Api.Events;

internal static class EventServices
{
    public static void AddInventoryEvents(this IServiceCollection services)
    {
        services.AddOptions<EventSettings>().BindConfiguration(EventSettings.Section);
        services.AddSingleton<RabbitMqPublisher>();
        services.AddSingleton<IEventPublisher>(provider => provider.GetRequiredService<IOptions<EventSettings>>().Value.RabbitMq is null
            ? new NoEventPublisher()
            : provider.GetRequiredService<RabbitMqPublisher>());
        services.AddScoped<StockEvents>();
        services.AddScoped<StockAnnouncements>();
    }
}
