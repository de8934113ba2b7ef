using System.Net;
using Marketplace.Verification.Hosting;
using Marketplace.Verification.TestDoubles;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

/// <summary>Several who want the same product offered.</summary>
public sealed class WantingOffers
{
    public static TheoryData<string> Databases => MarketplaceHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_several_who_want_a_product_offered_at_once_one_begins_it_and_the_others_find_it(string database)
    {
        const int AtOnce = 5;
        // All have their price before any of them looks for the listing.
        await using var app = new MarketplaceHost(await ServiceDatabases.StartOrSkipAsync(database)) { Pricing = new OnePrice { Together = new Meeting(AtOnce) } };
        using var client = app.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => client.PutAsync("/listings/chair-oak", null, Token)));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.OK, AtOnce - 1)]);
    }
}
