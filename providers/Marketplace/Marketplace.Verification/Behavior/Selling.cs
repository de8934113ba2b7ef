using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Marketplace.Sync.Bazaar;
using Marketplace.Verification.Hosting;
using Marketplace.Verification.TestDoubles;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

/// <summary>What becomes of something that was bought outside: decided once at Orders, and told outside each time it changes.</summary>
public sealed class Selling : IDisposable
{
    private const string Accepted = """PUT /v1/orders/ord_4711/status {"status":"accepted"}""";

    private static readonly OutsideOrder Sold = new("ord_4711", "tok_visa", [new OutsideLine("chair-oak", 1)], 129.95m, "EUR");

    private readonly AskedBazaar _bazaar = new() { Bought = { [Sold.Number] = Sold } };

    public static TheoryData<string> Databases => MarketplaceHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_bought_is_an_order_and_its_ends_are_told_outside(string database)
    {
        var orders = new OneOrder();
        await using var app = On(await ServiceDatabases.StartOrSkipAsync(database), orders);
        using var client = app.CreateClient();

        (await SalesOfRunAsync(client)).Should().Be("""[{"number":"ord_4711","status":"accepted"}]""");
        orders.Status = "started";
        (await SalesOfRunAsync(client)).Should().Be("[]");
        orders.Status = "completed";
        (await SalesOfRunAsync(client)).Should().Be("""[{"number":"ord_4711","status":"delivered"}]""");
        (await SalesOfRunAsync(client)).Should().Be("[]");

        orders.Keys.Should().Equal("ord_4711");
        _bazaar.Asked.Should().Equal(Accepted, """PUT /v1/orders/ord_4711/status {"status":"delivered"}""");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_cannot_be_carried_out_is_declined_with_the_reason_and_offered_anew(string database)
    {
        await using var app = On(await ServiceDatabases.StartOrSkipAsync(database), new OneOrder { Refusal = "Not enough stock" });
        await app.SaveAsync(Some.Listing(offered: 3), Some.Stock(3));
        using var client = app.CreateClient();

        (await SalesOfRunAsync(client)).Should().Be("""[{"number":"ord_4711","status":"declined"}]""");
        (await SalesOfRunAsync(client)).Should().Be("[]");

        _bazaar.Asked.Should().Equal(
            """PUT /v1/orders/ord_4711/status {"status":"declined","reason":"Not enough stock"}""", """PUT /v1/listings/chair-oak {"price":129.95,"currency":"EUR","quantity":3}""");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_runs_at_once_decide_the_same_and_both_end_well(string database)
    {
        // Neither has its answer before the other has asked, so both find nothing decided.
        var orders = new OneOrder { Together = new Meeting(2) };
        await using var app = On(await ServiceDatabases.StartOrSkipAsync(database), orders);
        using var client = app.CreateClient();

        var told = await Task.WhenAll(SalesOfRunAsync(client), SalesOfRunAsync(client));

        told.Should().AllBe("""[{"number":"ord_4711","status":"accepted"}]""");
        orders.Keys.Should().Equal("ord_4711");
        _bazaar.Asked.Should().NotBeEmpty().And.AllBe(Accepted);
        (await SalesOfRunAsync(client)).Should().Be("[]");
    }

    [Fact]
    public async Task While_orders_is_away_offers_are_made_all_the_same_and_what_was_bought_waits()
    {
        var orders = new OneOrder { IsAway = true };
        await using var app = On(new SqliteTestDatabase(), orders);
        await app.SaveAsync(Some.Listing(), Some.Stock(3));
        using var client = app.CreateClient();

        using var without = await client.PostAsync("/synchronizations", null, Token);
        orders.IsAway = false;
        var next = await SalesOfRunAsync(client);

        without.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await without.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("detail").GetString().Should().Be("Orders cannot be reached.");
        next.Should().Be("""[{"number":"ord_4711","status":"accepted"}]""");
        _bazaar.Asked.Should().Equal("""PUT /v1/listings/chair-oak {"price":129.95,"currency":"EUR","quantity":3}""", Accepted);
    }

    [Fact]
    public async Task What_was_decided_stands_when_the_outside_marketplace_could_not_be_told()
    {
        var refusing = new OneOrder { Refusal = "The price has changed" };
        await using var app = On(new SqliteTestDatabase(), refusing);
        _bazaar.Takes = 1;
        using var putOff = await app.CreateClient().PostAsync("/synchronizations", null, Token);
        _bazaar.Takes = int.MaxValue;

        await using var next = On(app.Database, new OneOrder { IsAway = true });
        var told = await SalesOfRunAsync(next.CreateClient());

        putOff.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        told.Should().Be("""[{"number":"ord_4711","status":"declined"}]""");
    }

    [Fact]
    public async Task An_order_of_which_the_outside_marketplace_takes_no_word_holds_up_no_other()
    {
        _bazaar.Bought["ord_4712"] = Sold with { Number = "ord_4712" };
        _bazaar.Refuses = Sold.Number;
        await using var app = On(new SqliteTestDatabase(), new OneOrder { Refusal = "Not enough stock" });

        using var response = await app.CreateClient().PostAsync("/synchronizations", null, Token);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("detail").GetString().Should().Be("Bazaar answered PUT /v1/orders/ord_4711/status with 422.");
        _bazaar.Asked.Should().Equal("""PUT /v1/orders/ord_4712/status {"status":"declined","reason":"Not enough stock"}""");
    }

    [Fact]
    public async Task An_order_that_is_canceled_is_told_outside()
    {
        var orders = new OneOrder();
        await using var app = On(new SqliteTestDatabase(), orders);
        using var client = app.CreateClient();
        await SalesOfRunAsync(client);
        orders.Status = "canceled";

        (await SalesOfRunAsync(client)).Should().Be("""[{"number":"ord_4711","status":"canceled"}]""");
    }

    public void Dispose() => _bazaar.Dispose();

    private MarketplaceHost On(TestDatabase database, OneOrder orders) => new(database) { Bazaar = _bazaar, Orders = orders, Pricing = new OnePrice() };

    private static async Task<string> SalesOfRunAsync(HttpClient client)
    {
        using var response = await client.PostAsync("/synchronizations", null, Token);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("sales").GetRawText();
    }
}
