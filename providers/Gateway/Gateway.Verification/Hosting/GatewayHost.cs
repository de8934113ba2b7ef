using Contracts.Testing.Logs;
using Gateway.Api;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Gateway.Verification.Hosting;

/// <summary>The real app in memory; it asks the providers over real sockets.</summary>
public sealed class GatewayHost(Uri inventory, Uri pricing, TimeSpan? timeLimit = null) : WebApplicationFactory<GatewayApp>
{
    /// <summary>What the app logged.</summary>
    public LogCapture Logs { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Providers:Inventory", inventory.AbsoluteUri);
        builder.UseSetting("Providers:Pricing", pricing.AbsoluteUri);
        builder.UseSetting("Providers:TimeLimit", (timeLimit ?? TimeSpan.FromSeconds(20)).ToString());
        builder.UseSetting("Providers:RetryDelay", TimeSpan.FromMilliseconds(1).ToString());
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }
}
