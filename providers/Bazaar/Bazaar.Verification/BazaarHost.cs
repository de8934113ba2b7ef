using System.Net.Http.Headers;
using Bazaar.Sandbox;
using Contracts.Testing.Consumers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bazaar.Verification;

/// <summary>The sandbox in memory, on a clock that stands still until a test puts it forward.</summary>
internal sealed class BazaarHost : WebApplicationFactory<BazaarApp>
{
    /// <summary>How many requests a seller may send.</summary>
    public int Requests { get; init; } = 1_000;

    public TestClock Clock { get; } = new();

    /// <summary>A client that shows a seller's key.</summary>
    public HttpClient CreateSellerClient(string key = "bz_test")
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Limit:Requests", $"{Requests}");
        builder.UseSetting("Limit:Window", "00:00:10");
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
