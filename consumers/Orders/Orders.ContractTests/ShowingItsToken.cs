using System.Net;
using Contracts.Testing.Consumers;
using Microsoft.Extensions.DependencyInjection;
using Orders.Clients.Inventory;
using Orders.ContractTests.TestDoubles;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.ContractTests;

/// <summary>When Orders logs in, and when the token that it has is good enough.</summary>
public sealed class ShowingItsToken : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly Shown _inventory = new();

    [Fact]
    public async Task A_token_is_shown_until_shortly_before_it_ends()
    {
        var inventory = Inventory();

        await ReleaseAsync(inventory);
        _clock.Advance(TimeSpan.FromMinutes(58));
        await ReleaseAsync(inventory);
        _clock.Advance(TimeSpan.FromMinutes(1.5));
        await ReleaseAsync(inventory);

        _inventory.Tokens.Should().Equal("token-1", "token-1", "token-2");
    }

    [Fact]
    public async Task Many_who_need_one_at_once_log_in_once()
    {
        var inventory = Inventory();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReleaseAsync(inventory)));

        _inventory.Tokens.Should().HaveCount(20).And.OnlyContain(token => token == "token-1");
    }

    [Fact]
    public async Task A_token_that_somebody_does_not_take_is_not_shown_again()
    {
        var inventory = Inventory();
        _inventory.Status = HttpStatusCode.Unauthorized;
        var refused = () => ReleaseAsync(inventory);
        await refused.Should().ThrowAsync<ProviderFailedException>();
        _inventory.Status = HttpStatusCode.NoContent;

        await ReleaseAsync(inventory);

        _inventory.Tokens.Should().Equal("token-1", "token-2");
    }

    public void Dispose() => _inventory.Dispose();

    private InventoryClient Inventory()
    {
        var users = new LoggedIn(_clock);
        var services = TheOrders.Clients(new Uri("http://nobody/"), _clock);
        services.AddHttpClient<AccountClient>().ConfigurePrimaryHttpMessageHandler(() => users);
        services.AddHttpClient<InventoryClient>().ConfigurePrimaryHttpMessageHandler(() => _inventory);
        return services.BuildServiceProvider().GetRequiredService<InventoryClient>();
    }

    private static Task ReleaseAsync(InventoryClient inventory) => inventory.ReleaseAsync(TheOrders.Order, TestContext.Current.CancellationToken);
}
