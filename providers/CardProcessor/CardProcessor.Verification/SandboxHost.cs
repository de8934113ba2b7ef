using System.Net.Http.Headers;
using CardProcessor.Sandbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CardProcessor.Verification;

/// <summary>The sandbox in memory; whom it tells something is <see cref="Merchant"/>.</summary>
internal sealed class SandboxHost : WebApplicationFactory<SandboxApp>
{
    public ToldMerchant Merchant { get; } = new();

    /// <summary>A client that shows a merchant's key.</summary>
    public HttpClient CreateMerchantClient()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Webhooks:Address", "http://merchant/webhooks");
        builder.UseSetting("Webhooks:RetryDelay", TimeSpan.FromMilliseconds(1).ToString());
        builder.ConfigureServices(services => services.AddHttpClient(SandboxApp.Merchant).ConfigurePrimaryHttpMessageHandler(() => Merchant).SetHandlerLifetime(Timeout.InfiniteTimeSpan));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
