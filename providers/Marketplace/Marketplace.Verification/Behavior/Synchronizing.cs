using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Databases;
using Marketplace.Verification.Hosting;
using Marketplace.Verification.TestDoubles;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

/// <summary>What a run asks the outside marketplace, and what it leaves alone.</summary>
public sealed class Synchronizing : IDisposable
{
    private const string OfferOfChairs = """PUT /v1/listings/chair-oak {"price":129.95,"currency":"EUR","quantity":3}""";

    private readonly AskedBazaar _bazaar = new();

    public static TheoryData<string> Databases => MarketplaceHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_to_be_offered_is_offered_once_with_the_price_and_the_stock_of_now(string database)
    {
        await using var app = await MarketplaceHost.OnAsync(database, _bazaar);
        await app.SaveAsync(Some.Listing(price: 99m), Some.Stock(3));
        using var client = app.CreateClient();

        var first = await SynchronizeAsync(client);
        var second = await SynchronizeAsync(client);

        first.GetRawText().Should().Be("""{"offered":["chair-oak"],"withdrawn":[],"refused":[],"sales":[]}""");
        second.GetRawText().Should().Be("""{"offered":[],"withdrawn":[],"refused":[],"sales":[]}""");
        _bazaar.Asked.Should().Equal(OfferOfChairs);
        (await StatusOfAsync(client, "chair-oak")).Should().Be("listed");
    }

    [Fact]
    public async Task What_changed_since_is_offered_anew()
    {
        await using var app = MarketplaceHost.OnSqlite(_bazaar);
        await app.SaveAsync(Some.Listing(offered: 7), Some.Stock(3));
        using var client = app.CreateClient();
        (await StatusOfAsync(client, "chair-oak")).Should().Be("pending");

        await SynchronizeAsync(client);

        _bazaar.Asked.Should().Equal(OfferOfChairs);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_withdrawn_is_taken_away_and_forgotten(string database)
    {
        await using var app = await MarketplaceHost.OnAsync(database, _bazaar);
        await app.SaveAsync(Some.Listing(offered: 3), Some.Stock(3));
        using var client = app.CreateClient();
        using var withdrawn = await client.DeleteAsync("/listings/chair-oak", Token);
        (await StatusOfAsync(client, "chair-oak")).Should().Be("withdrawn");

        await SynchronizeAsync(client);

        withdrawn.StatusCode.Should().Be(HttpStatusCode.NoContent);
        _bazaar.Asked.Should().Equal("DELETE /v1/listings/chair-oak");
        using var gone = await client.GetAsync("/listings/chair-oak", Token);
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_two_runs_at_once_withdraw_is_gone_and_both_end_well(string database)
    {
        _bazaar.WithdrawsTogether = new Meeting(2);
        await using var app = await MarketplaceHost.OnAsync(database, _bazaar);
        await app.SaveAsync(Some.Listing(offered: 3, withdrawn: true), Some.Stock(3));
        using var client = app.CreateClient();

        await Task.WhenAll(SynchronizeAsync(client), SynchronizeAsync(client));

        _bazaar.Asked.Should().Equal("DELETE /v1/listings/chair-oak", "DELETE /v1/listings/chair-oak");
        using var gone = await client.GetAsync("/listings/chair-oak", Token);
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wanted_again_while_it_is_withdrawn_is_offered_anew()
    {
        _bazaar.WithdrawsTogether = new Meeting(2);
        await using var app = new MarketplaceHost(new SqliteTestDatabase()) { Bazaar = _bazaar, Pricing = new OnePrice() };
        await app.SaveAsync(Some.Listing(offered: 3, withdrawn: true), Some.Stock(3));
        using var client = app.CreateClient();

        var withdrawing = SynchronizeAsync(client);
        await _bazaar.WithdrawsTogether.OthersAsync(Token);
        using var wanted = await client.PutAsync("/listings/chair-oak", null, Token);
        await _bazaar.WithdrawsTogether.ArriveAsync(Token);
        await withdrawing;
        await SynchronizeAsync(client);

        _bazaar.Asked.Should().Equal("DELETE /v1/listings/chair-oak", OfferOfChairs);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_another_run_withdraws_while_it_is_offered_is_taken_away_again(string database)
    {
        _bazaar.OffersTogether = new Meeting(2);
        await using var app = new MarketplaceHost(await ServiceDatabases.StartOrSkipAsync(database)) { Bazaar = _bazaar, Pricing = new OnePrice() };
        await app.SaveAsync(Some.Listing(), Some.Stock(3));
        using var client = app.CreateClient();

        var offering = SynchronizeAsync(client);
        await _bazaar.OffersTogether.OthersAsync(Token);
        using var withdrawn = await client.DeleteAsync("/listings/chair-oak", Token);
        await SynchronizeAsync(client);
        await _bazaar.OffersTogether.ArriveAsync(Token);
        var result = await offering;

        result.GetRawText().Should().Be("""{"offered":[],"withdrawn":[],"refused":[],"sales":[]}""");
        _bazaar.Asked.Should().Equal("DELETE /v1/listings/chair-oak", OfferOfChairs, "DELETE /v1/listings/chair-oak");
        using var gone = await client.GetAsync("/listings/chair-oak", Token);
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_the_outside_marketplace_does_not_want_says_why()
    {
        // The stub of the contract refuses this one; its price is another double's matter.
        await using var app = new MarketplaceHost(new SqliteTestDatabase()) { Pricing = new OnePrice() };
        await app.SaveAsync(Some.Listing("prohibited-item"), Some.Stock(3, "prohibited-item"));
        using var client = app.CreateClient();

        var result = await SynchronizeAsync(client);

        result.GetProperty("refused").EnumerateArray().Select(sku => sku.GetString()).Should().Equal("prohibited-item");
        var listing = await client.GetFromJsonAsync<JsonElement>("/listings/prohibited-item", Token);
        (listing.GetProperty("status").GetString(), listing.GetProperty("reason").GetString()).Should().Be(("refused", "It may not be sold here."));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_run_that_is_put_off_says_when_to_come_back_and_the_next_one_takes_it_up(string database)
    {
        _bazaar.Takes = 1;
        await using var app = new MarketplaceHost(await ServiceDatabases.StartOrSkipAsync(database)) { Bazaar = _bazaar, Pricing = new OnePrice() };
        await app.SaveAsync(Some.Listing("a"), Some.Listing("b"), Some.Stock(1, "a"), Some.Stock(1, "b"));
        using var client = app.CreateClient();

        using var putOff = await client.PostAsync("/synchronizations", null, Token);
        _bazaar.Takes = int.MaxValue;
        var next = await SynchronizeAsync(client);

        putOff.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        putOff.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(2));
        putOff.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        next.GetProperty("offered").EnumerateArray().Select(sku => sku.GetString()).Should().Equal("b");
        _bazaar.Asked.Select(asked => asked[..18]).Should().Equal("PUT /v1/listings/a", "PUT /v1/listings/b");
    }

    [Fact]
    public async Task What_has_no_price_any_more_is_offered_with_none_left()
    {
        await using var app = new MarketplaceHost(new SqliteTestDatabase()) { Bazaar = _bazaar, Pricing = new OnePrice { Missing = true } };
        await app.SaveAsync(Some.Listing(offered: 3), Some.Stock(3));

        await SynchronizeAsync(app.CreateClient());

        _bazaar.Asked.Should().Equal("""PUT /v1/listings/chair-oak {"price":129.95,"currency":"EUR","quantity":0}""");
    }

    public void Dispose() => _bazaar.Dispose();

    private static async Task<JsonElement> SynchronizeAsync(HttpClient client)
    {
        using var response = await client.PostAsync("/synchronizations", null, Token);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
    }

    private static async Task<string?> StatusOfAsync(HttpClient client, string sku) =>
        (await client.GetFromJsonAsync<JsonElement>($"/listings/{sku}", Token)).GetProperty("status").GetString();
}
