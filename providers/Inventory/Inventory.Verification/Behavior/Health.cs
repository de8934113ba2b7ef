using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Verification.Hosting;

namespace Inventory.Verification.Behavior;

public sealed class Health
{
    public static TheoryData<string> Databases => InventoryHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_app_that_reaches_its_database_is_healthy(string database)
    {
        await using var app = await InventoryHost.OnAsync(database);

        using var response = await app.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        body.GetProperty("status").GetString().Should().Be("Healthy");
        body.GetProperty("checks").GetProperty("database").GetString().Should().Be("Healthy");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_app_that_lost_its_database_is_not(string database)
    {
        await using var app = await InventoryHost.OnAsync(database);
        using var client = app.CreateClient();
        await app.Database.DropAsync(TestContext.Current.CancellationToken);

        using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        body.GetProperty("checks").GetProperty("database").GetString().Should().Be("Unhealthy");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_lost_database_is_not_replaced_by_an_empty_one(string database)
    {
        await using var app = await InventoryHost.OnAsync(database);
        using var client = app.CreateClient();
        await app.Database.DropAsync(TestContext.Current.CancellationToken);

        using var products = await client.GetAsync("/products", TestContext.Current.CancellationToken);
        using var health = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        products.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        health.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }
}
