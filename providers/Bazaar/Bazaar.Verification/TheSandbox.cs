using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

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
    public async Task What_is_bought_costs_what_it_is_offered_for_and_is_no_longer_there()
    {
        await using var sandbox = new BazaarHost();
        using var seller = sandbox.CreateSellerClient();
        using var _ = await seller.OfferAsync("chair-oak", 3, Token);

        using var bought = await seller.BuyAsync("ord_1", Token, ("chair-oak", 2));
        using var tooMany = await seller.BuyAsync("ord_2", Token, ("chair-oak", 2));

        (await bought.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("total").GetDecimal().Should().Be(259.90m);
        (await seller.GetFromJsonAsync<JsonElement>("/v1/listings/chair-oak", Token)).GetProperty("quantity").GetInt32().Should().Be(1);
        tooMany.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await NewOrdersAsync(seller)).Should().Equal("ord_1");
    }

    [Fact]
    public async Task An_order_that_is_answered_is_not_new_any_more_and_the_same_answer_twice_is_one_answer()
    {
        await using var sandbox = new BazaarHost();
        using var seller = sandbox.CreateSellerClient();
        using var _ = await seller.OfferAsync("chair-oak", 3, Token);
        using var bought = await seller.BuyAsync("ord_1", Token, ("chair-oak", 1));
        var answers = new List<HttpStatusCode>();
        foreach (var status in (string[])["delivered", "accepted", "accepted", "declined", "delivered", "canceled"])
        {
            using var answer = await seller.SayAsync("ord_1", status, Token);
            answers.Add(answer.StatusCode);
        }

        answers.Should().Equal(
            HttpStatusCode.UnprocessableEntity, HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NoContent, HttpStatusCode.UnprocessableEntity);
        (await NewOrdersAsync(seller)).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_shows_no_key_of_a_seller_is_not_let_in()
    {
        await using var sandbox = new BazaarHost();

        using var response = await sandbox.CreateClient().WithdrawAsync("chair-oak", Token);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private static async Task<IReadOnlyList<string?>> NewOrdersAsync(HttpClient seller) =>
        [.. (await seller.GetFromJsonAsync<JsonElement>("/v1/orders?status=new", Token)).GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("number").GetString())];
}
