using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Providers.Endpoints;

namespace ServiceDefaults.Testing;

/// <summary>
/// What a service offers, made of its endpoints, is in contracts/openapi, where <c>contracts coverage</c> reads it. A service derives it:
/// <c>public sealed class Offer() : ServiceOffer("Pricing", database => new PricingHost(database));</c>
/// </summary>
public abstract class ServiceOffer(string service, Func<TestDatabase, IServiceHost> host)
{
    [Fact]
    public async Task What_it_offers_is_what_is_written_down()
    {
        await using var app = host(new SqliteTestDatabase());
        var file = Path.Combine(RepositoryFolder.Root, "contracts", "openapi", $"{service}.json");

        var document = EndpointDocument.Of(service, app.Services);

        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
            await File.WriteAllTextAsync(file, document, TestContext.Current.CancellationToken);
        File.Exists(file).Should().BeTrue("{0} is to hold what {1} offers; UPDATE_EXPECTATIONS=1 writes it, to be reviewed", file, service);
        document.Should().Be(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "UPDATE_EXPECTATIONS=1 writes {0} anew, to be reviewed", file);
    }
}
