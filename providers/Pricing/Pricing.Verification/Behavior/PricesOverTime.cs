using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Pricing.Verification.Hosting;

namespace Pricing.Verification.Behavior;

public sealed class PricesOverTime
{
    public static TheoryData<string> Databases => PricingHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_latest_price_that_began_is_the_price_and_what_quotes_are_made_of(string database)
    {
        await using var app = await PricingHost.OnAsync(database);
        await app.SaveAsync(
            Some.Price("chair-oak", 99.90m, validFrom: "2020-01-01T00:00:00Z"),
            Some.Price("chair-oak", 129.90m, validFrom: "2025-06-30T22:00:00Z"),
            Some.Price("chair-oak", 149.90m, validFrom: "2999-01-01T00:00:00Z"));

        var price = await app.CreateClient().GetFromJsonAsync<JsonElement>("/prices/chair-oak", TestContext.Current.CancellationToken);

        price.GetProperty("amount").GetDecimal().Should().Be(129.90m);
        price.GetProperty("currency").GetString().Should().Be("EUR");
        price.GetProperty("validFrom").GetDateTimeOffset().Should().Be(DateTimeOffset.Parse("2025-06-30T22:00:00Z"));

        using var response = await app.CreateClient().PostAsJsonAsync(
            "/quotes", new { lines = new[] { new { sku = "chair-oak", quantity = 2 } } }, TestContext.Current.CancellationToken);
        var quote = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        quote.GetProperty("total").GetDecimal().Should().Be(259.80m);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_product_whose_price_has_not_begun_has_none(string database)
    {
        await using var app = await PricingHost.OnAsync(database);
        await app.SaveAsync(Some.Price("chair-oak", 149.90m, validFrom: "2999-01-01T00:00:00Z"));

        using var response = await app.CreateClient().GetAsync("/prices/chair-oak", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }
}
