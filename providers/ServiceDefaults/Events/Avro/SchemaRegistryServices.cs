using Contracts.Serialization.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ServiceDefaults.Events.Avro;

internal static class SchemaRegistryServices
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>What events of Avro need. Nothing is asked before the first of them.</summary>
    public static void AddSchemaRegistry(this WebApplicationBuilder builder)
    {
        builder.AddEventSettings().Validate(
            settings => settings.SchemaRegistry is not null || !settings.HasBroker,
            "Events:SchemaRegistry is missing, the address of the schema registry: where there is a message broker, events of Avro need one.");
        builder.Services.AddHttpClient(nameof(SchemaRegistry), (services, http) =>
        {
            http.BaseAddress = services.GetRequiredService<IOptions<EventSettings>>().Value.SchemaRegistry;
            http.Timeout = TimeLimit;
        });
        // One for the whole service: it remembers what it was told.
        builder.Services.TryAddSingleton(services => new SchemaRegistry(services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(SchemaRegistry))));
    }
}
