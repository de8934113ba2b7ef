using Contracts.Providers.States;
using Inventory.Verification.Hosting;
using Pricing.Verification;
using Pricing.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Interop.Tests.Providers;

/// <summary>Our services on real sockets and a real database, with their provider states and messages behind URLs.</summary>
internal static class HostedService
{
    public static Task<ReachableService> StartAsync(string name) => name switch
    {
        "Inventory" => InventoryHost.StartReachableAsync(TestContext.Current.CancellationToken),
        "Pricing" => ReachableService.StartAsync(PricingHost.OnSqlite(), ProviderStates.From<PricingStates>(), _ => { }, TestContext.Current.CancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such service."),
    };
}
