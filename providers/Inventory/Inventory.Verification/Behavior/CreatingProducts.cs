using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Verification.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Inventory.Verification.Behavior;

[Trait("row", "S0-004")]
public sealed class CreatingProducts
{
    private static readonly object Lamp = new { sku = "lamp-desk", name = "Desk lamp", category = "lighting" };

    public static TheoryData<string> Databases => InventoryHost.Databases;

    /// <summary>What is wrong with a request, and the members that are named for it.</summary>
    public static TheoryData<string, string[]> Mistakes => new()
    {
        { "{}", ["sku", "name", "category"] },
        { """{"sku":" ","name":" ","category":" "}""", ["sku", "name", "category"] },
        { """{"sku":"..","name":"Desk lamp","category":"lighting"}""", ["sku"] },
        { """{"sku":"lamp/desk","name":"Desk lamp","category":"lighting"}""", ["sku"] },
        { $$"""{"sku":"{{new string('a', 101)}}","name":"{{new string('a', 201)}}","category":"{{new string('a', 101)}}"}""", ["sku", "name", "category"] },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_product_is_there_from_then_on_and_in_no_warehouse(string database)
    {
        await using var app = await InventoryHost.OnAsync(database);
        using var client = Employee(app);

        using var created = await client.PostAsJsonAsync("/products", Lamp, Token);

        created.StatusCode.Should().Be(HttpStatusCode.Created);
        created.Headers.Location!.ToString().Should().Be("/products/lamp-desk");
        var product = await client.GetStringAsync(created.Headers.Location, Token);
        product.Should().Be("""{"sku":"lamp-desk","name":"Desk lamp","category":"lighting"}""").And.Be(await created.Content.ReadAsStringAsync(Token));
        (await client.GetFromJsonAsync<JsonElement>("/stock/lamp-desk", Token)).GetProperty("available").GetInt32().Should().Be(0);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_several_who_create_the_same_at_once_one_does_and_the_others_are_told_that_it_is_there(string database)
    {
        await using var app = await InventoryHost.OnAsync(database);
        using var client = Employee(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.PostAsJsonAsync("/products", Lamp, Token)));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.Conflict, 4)]);
        var refusal = await answers.First(answer => answer.StatusCode == HttpStatusCode.Conflict).Content.ReadFromJsonAsync<JsonElement>(Token);
        refusal.GetProperty("detail").GetString().Should().Be("There is a product 'lamp-desk' already.");
    }

    [Theory, MemberData(nameof(Mistakes))]
    public async Task Everything_that_is_wrong_is_said_at_once(string request, string[] wrong)
    {
        await using var app = InventoryHost.OnSqlite();

        using var response = await Employee(app).PostAsync("/products", new StringContent(request, null, "application/json"), Token);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(wrong);
    }

    private static HttpClient Employee(InventoryHost app) => app.CreateClient().Showing(TestTokens.Of(Roles.Employee));
}
