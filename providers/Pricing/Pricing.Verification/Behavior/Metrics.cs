using Pricing.Verification.Hosting;

namespace Pricing.Verification.Behavior;

public sealed class Metrics
{
    [Fact]
    [Trait("row", "S2-030"), Trait("row", "S2-048")]
    public async Task Requests_are_counted_by_method_route_and_status()
    {
        await using var app = PricingHost.OnSqlite();
        await using var other = PricingHost.OnSqlite();
        using var client = app.CreateClient();
        foreach (var sku in (string[])["chair-oak", "desk-pine"])
            (await client.GetAsync($"/prices/{sku}", TestContext.Current.CancellationToken)).Dispose();
        (await other.CreateClient().GetAsync("/prices/chair-oak", TestContext.Current.CancellationToken)).Dispose();

        var metrics = await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        metrics.Should().StartWith("# HELP http_server_request_duration_seconds ").And.Contain("""http_server_request_duration_seconds_count{method="GET",route="/prices/{sku}",status="404"} 2""");
    }
}
