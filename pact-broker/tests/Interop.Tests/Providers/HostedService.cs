using Contracts.Providers.States;
using Inventory.Verification;
using Inventory.Verification.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Pricing.Verification;
using Pricing.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Interop.Tests.Providers;

/// <summary>One of our services on a real socket and a real database, with its provider states behind a URL beside it.</summary>
internal sealed class HostedService : IAsyncDisposable
{
    private readonly IAsyncDisposable _app;
    private readonly ProviderStateServer _states;

    private HostedService(IAsyncDisposable app, IServiceProvider services, Uri address, ProviderStateServer states) => (_app, Services, Address, _states) = (app, services, address, states);

    public Uri Address { get; }

    public IServiceProvider Services { get; }

    public Uri StateChangeAddress => _states.Address;

    public static Task<HostedService> StartAsync(string name) => name switch
    {
        "Inventory" => StartAsync(InventoryHost.OnSqlite(), ProviderStates.From<InventoryStates>().AddFrom<CallerStates>()),
        "Pricing" => StartAsync(PricingHost.OnSqlite(), ProviderStates.From<PricingStates>()),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such service."),
    };

    public async ValueTask DisposeAsync()
    {
        await _states.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static async Task<HostedService> StartAsync<TApp>(WebApplicationFactory<TApp> app, ProviderStates states)
        where TApp : class
    {
        var address = app.StartOnSocket();
        return new(app, app.Services, address, await ProviderStateServer.StartAsync(states, app.Services, TestContext.Current.CancellationToken));
    }
}
