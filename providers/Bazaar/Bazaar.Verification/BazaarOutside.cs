using System.Net.Http.Headers;
using Contracts.Providers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Contracts.Testing;
using PactBroker.Client;
using ServiceDefaults.Testing;

namespace Bazaar.Verification;

/// <summary>
/// The sandbox that the marketplace itself runs (<c>BAZAAR_URL</c>, with a seller's key in <c>BAZAAR_KEY</c>), else ours on a socket of this machine. Without a key there is nobody to ask as:
/// the contract is then neither kept nor broken. One result per version goes to the broker, that of <see cref="BazaarProvider"/>, so this run only fails the build.
/// </summary>
public sealed class BazaarOutside : ProviderFixture
{
    internal const string AddressVariable = "BAZAAR_URL";
    internal const string KeyVariable = "BAZAAR_KEY";

    private readonly BazaarHost? _own;
    private readonly string? _key;
    private Uri? _address;

    public BazaarOutside()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    internal BazaarOutside(Func<string, string?> variable)
    {
        if (variable(AddressVariable) is { Length: > 0 } address)
            (_address, _key) = (new Uri(address), variable(KeyVariable));
        else
            (_own, _key) = (new BazaarHost(), "bz_test");
    }

    internal PactVerifier Verification => Verifier;

    protected override PactVerifier Verifier => new PactVerifier("Bazaar")
        .WithHttpEndpoint(() => ProviderEndpoint.At(_address!))
        .WithCredentials(KeyVariable, _key, "a seller's secret key, from the page 'Keys' of the marketplace's sandbox", (verifier, key) => verifier.WithCustomHeader("Authorization", $"Bearer {key}"))
        .WithProviderStates(new SellerStates(Connect).All)
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(ProviderBuild.FromEnvironment() with { Version = null });

    protected override ValueTask StartAsync(CancellationToken cancellationToken)
    {
        _address ??= _own!.StartOnSocket();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask StopAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private HttpClient Connect() => new() { BaseAddress = _address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", _key) } };
}
