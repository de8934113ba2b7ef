using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.Verification.Hosting;

/// <summary>What is asked of Orders in its tests.</summary>
internal static class Asking
{
    /// <summary>Whose token clients show: staff, who may buy too.</summary>
    public static Guid Customer { get; } = TestTokens.UserWith(Roles.Admin);

    /// <summary>Buys one chair and three lamps for 189.92 EUR.</summary>
    public static Task<HttpResponseMessage> CheckOutAsync(this OrdersHost app, string card = "tok_visa", int chairs = 1) => app.CheckOutAsync(new
    {
        card,
        lines = chairs == 1 ? new[] { new { sku = "chair-oak", quantity = 1 }, new { sku = "lamp-desk", quantity = 3 } } : [new { sku = "chair-oak", quantity = chairs }],
    });

    public static Task<HttpResponseMessage> CheckOutAsync(this OrdersHost app, object body, string? key = null)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("X-Correlation-Id", "checkout-4711");
        if (key is not null)
            client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        return client.PostAsJsonAsync("/orders", body, TestContext.Current.CancellationToken);
    }

    /// <summary>An order that was placed.</summary>
    public static async Task<Guid> PlacedAsync(this OrdersHost app)
    {
        using var placed = await app.CheckOutAsync();
        placed.IsSuccessStatusCode.Should().BeTrue();
        return (await placed.BodyAsync()).GetProperty("id").GetGuid();
    }

    public static Task<HttpResponseMessage> ChangeAsync(this OrdersHost app, Guid order, string change) => app.CreateClient().PostAsJsonAsync(
        $"/orders/{order}/{change}",
        change switch
        {
            "assign" => new { technician = "t-4" },
            "complete" => new { signature = "c2lnbmVk", notes = "Left at the door." },
            _ => (object)new { },
        },
        TestContext.Current.CancellationToken);

    public static Task<JsonElement> GetAsync(this OrdersHost app, string path) =>
        app.CreateClient().GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public static Task<JsonElement> BodyAsync(this HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
