using System.Text.Json;
using System.Text.Json.Serialization;
using CardProcessor.Sandbox.Authorizations;
using CardProcessor.Sandbox.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CardProcessor.Sandbox;

internal static class SandboxServices
{
    public static void AddSandbox(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHealthChecks();
        builder.Services.AddSingleton<Ledger>();
        builder.Services.AddOptions<WebhookSettings>().BindConfiguration(WebhookSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<WebhookQueue>();
        builder.Services.AddHttpClient<WebhookSender>(SandboxApp.Merchant);
        builder.Services.AddHostedService<WebhookDelivery>();
        builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
    }
}
