using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Pricing.Verification.Hosting;

namespace Pricing.Verification.Behavior;

public sealed class Quoting
{
    public static TheoryData<string> Databases => PricingHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Totals_add_up_to_the_cent(string database)
    {
        await using var app = await PricingHost.OnAsync(database);
        await app.SaveAsync(Some.Price("screw", 0.10m), Some.Price("chair-oak", 129.90m), Some.Price("nail", 0.07m));

        using var response = await QuoteAsync(app, ("screw", 3), ("chair-oak", 2), ("nail", 1001));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var quote = await BodyOf(response);
        quote.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("total").GetDecimal()).Should().Equal(0.30m, 259.80m, 70.07m);
        quote.GetProperty("total").GetDecimal().Should().Be(330.17m);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Everything_that_is_wrong_with_a_request_is_said_at_once(string database)
    {
        await using var app = await PricingHost.OnAsync(database);
        await app.SaveAsync(Some.Price("chair-oak", 129.90m), Some.Price("lamp", 20m, currency: "USD"));

        using var response = await QuoteAsync(app, ("chair-oak", 0), ("unicorn", 1), ("lamp", 1), ("", -1));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").GetRawText().Should().Be(
            """
            {"lines[0].quantity":["A quantity is between 1 and 10000; this one is 0."],
            "lines[1].sku":["Product 'unicorn' has no price now."],
            "lines[2].sku":["Product 'lamp' is priced in USD, the lines before it in EUR."],
            "lines[3].quantity":["A quantity is between 1 and 10000; this one is -1."],
            "lines[3].sku":["A line names a product."]}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"lines":[]}""")]
    [InlineData("""{"lines":[null]}""")]
    [InlineData("""{"lines":[{"sku":"chair-oak","quantity":"two"}]}""")]
    [InlineData("[")]
    [Trait("row", "S4-005")]
    public async Task A_body_without_usable_lines_is_the_callers_mistake(string body)
    {
        await using var app = PricingHost.OnSqlite();
        using var content = new StringContent(body, null, "application/json");

        using var response = await app.CreateClient().PostAsync("/quotes", content, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private static Task<HttpResponseMessage> QuoteAsync(PricingHost app, params (string Sku, int Quantity)[] lines) =>
        app.CreateClient().PostAsJsonAsync(
            "/quotes", new { lines = lines.Select(line => new { line.Sku, line.Quantity }) }, TestContext.Current.CancellationToken);

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
