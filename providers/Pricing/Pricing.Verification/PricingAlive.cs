using Contracts.Providers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Contracts.Testing;
using PactBroker.Client;
using Pricing.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Pricing.Verification;

/// <summary>
/// The smoke test of a Pricing that runs somewhere (<c>PRICING_URL</c>), else of one on a socket of this machine: it is only read from, at a distance, what fails is asked once more,
/// and after the first failure it is left alone. What it has in its database is what it happens to have: chair-oak for 129.95 EUR, and no unicorn.
/// </summary>
public sealed class PricingAlive : ProviderFixture
{
    private readonly PricingHost? _own = Environment.GetEnvironmentVariable("PRICING_URL") is { Length: > 0 } ? null : PricingHost.OnSqlite();
    private Uri? _address;

    protected override PactVerifier Verifier => new PactVerifier("Pricing")
        .WithHttpEndpoint(() => ProviderEndpoint.At(_address!))
        .WithReadOnly(requestsPerSecond: 10)
        .WithRetries(1)
        .WithFailFast()
        .WithTimeBudget(TimeSpan.FromMinutes(10))
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(ProviderBuild.FromEnvironment() with { Version = null });

    protected override async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        if (_own is null)
        {
            _address = new Uri(Environment.GetEnvironmentVariable("PRICING_URL")!);
            return;
        }

        await _own.Database.StartAsync(cancellationToken);
        _address = _own.StartOnSocket();
        await _own.SaveAsync(Some.Price("chair-oak", 129.95m));
    }

    protected override ValueTask StopAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
