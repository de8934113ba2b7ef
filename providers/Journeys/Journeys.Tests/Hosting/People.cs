using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Api.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pricing.Api.Prices;
using Pricing.Api.Storage;
using Users.Api.Accounts;
using Users.Api.Storage;

namespace Journeys.Tests.Hosting;

/// <summary>Who is there and what can be bought, before a journey begins.</summary>
internal static class People
{
    private const string Password = "correct horse battery";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A hundred chairs for 129.95 EUR each.</summary>
    public static async Task StockAsync(this Commerce commerce, int chairs = 100, string sku = "chair-oak")
    {
        await SaveAsync<InventoryContext>(commerce.Inventory.Services, new Product { Sku = sku, Name = "Oak chair", Category = "furniture" });
        await SaveAsync<InventoryContext>(commerce.Inventory.Services, new Stock { Sku = sku, Warehouse = "east", OnHand = chairs });
        await SaveAsync<PricingContext>(commerce.Pricing.Services, new Price { Sku = sku, Amount = 129.95m, Currency = "EUR", ValidFrom = DateTimeOffset.UnixEpoch });
    }

    /// <summary>Somebody who has registered before, and their token, which they got from the gateway for their password.</summary>
    public static async Task<(Guid Id, string Token)> LogInAsync(this Commerce commerce, string name, string role)
    {
        var user = new User { Id = Guid.CreateVersion7(), Email = $"{name}@example.com", Name = name, Role = role, CreatedAt = DateTimeOffset.UnixEpoch, VerifiedAt = DateTimeOffset.UnixEpoch };
        user.PasswordHash = commerce.Users.Services.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, Password);
        await SaveAsync<UsersContext>(commerce.Users.Services, user);
        using var gateway = commerce.Gateway.CreateClient();
        using var loggedIn = await gateway.PostAsJsonAsync("/login", new { email = user.Email, password = Password }, Token);
        return (user.Id, (await loggedIn.EnsureSuccessStatusCode().BodyAsync()).GetProperty("token").GetString()!);
    }

    /// <summary>Has a client show a token, and say what its requests belong to.</summary>
    public static HttpClient As(this HttpClient client, string token, string? correlationId = null)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (correlationId is not null)
            client.DefaultRequestHeaders.Add("X-Correlation-Id", correlationId);
        return client;
    }

    public static Task<HttpResponseMessage> BuyAsync(this HttpClient gateway, int chairs) =>
        gateway.PostAsJsonAsync("/checkout", new { card = "tok_visa", lines = new[] { new { sku = "chair-oak", quantity = chairs } } }, Token);

    public static Task<JsonElement> AskAsync(this HttpClient client, string path) => client.GetFromJsonAsync<JsonElement>(path, Token);

    public static Task<JsonElement> BodyAsync(this HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>(Token);

    private static async Task SaveAsync<TContext>(IServiceProvider services, object row)
        where TContext : DbContext
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        context.Add(row);
        await context.SaveChangesAsync(Token);
    }
}
