using System.Net;

namespace Bazaar.Verification;

/// <summary>What the marketplace's documentation says beyond the contract with Marketplace, and Marketplace's reactions build on.</summary>
public sealed class TheSandbox
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S4-007")]
    public async Task A_burst_is_throttled_and_told_when_to_come_back()
    {
        await using var sandbox = new BazaarHost { Requests = 3 };
        using var seller = sandbox.CreateSellerClient();
        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 4; request++)
            answers.Add(await seller.OfferAsync($"product-{request}", 1, Token));

        answers.Select(answer => (int)answer.StatusCode).Should().Equal(201, 201, 201, 429);
        answers[^1].Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(10));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(4));
        using var early = await seller.OfferAsync("product-3", 1, Token);
        early.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(6));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(6));
        using var inTime = await seller.OfferAsync("product-3", 1, Token);
        inTime.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task One_seller_does_not_use_up_the_requests_of_another()
    {
        await using var sandbox = new BazaarHost { Requests = 1 };
        using var one = sandbox.CreateSellerClient("bz_one");
        using var other = sandbox.CreateSellerClient("bz_other");

        using var first = await one.OfferAsync("chair-oak", 1, Token);
        using var second = await other.OfferAsync("chair-oak", 1, Token);

        (first.StatusCode, second.StatusCode).Should().Be((HttpStatusCode.Created, HttpStatusCode.Created));
    }

    [Fact]
    public async Task The_same_offer_twice_is_one_offer()
    {
        await using var sandbox = new BazaarHost();
        using var seller = sandbox.CreateSellerClient();

        using var first = await seller.OfferAsync("chair-oak", 3, Token);
        using var second = await seller.OfferAsync("chair-oak", 3, Token);

        (first.StatusCode, second.StatusCode).Should().Be((HttpStatusCode.Created, HttpStatusCode.OK));
        (await second.Content.ReadAsStringAsync(Token)).Should().Be(await first.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Who_shows_no_key_of_a_seller_is_not_let_in()
    {
        await using var sandbox = new BazaarHost();

        using var response = await sandbox.CreateClient().WithdrawAsync("chair-oak", Token);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }
}
