using Contracts.Consumers;
using Microsoft.Extensions.DependencyInjection;
using Orders.Clients;
using ServiceDefaults.Correlation;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.ContractTests;

/// <summary>The clients of Orders, built as its app builds them, with the mock server in the place of the providers.</summary>
internal static class TheOrders
{
    /// <summary>The order that contracts are about.</summary>
    public static Guid Order { get; } = new("0198c0de-0000-7000-8000-000000000001");

    /// <summary>An order of which the provider knows more, or less.</summary>
    public static Guid OtherOrder { get; } = new("0198c0de-0000-7000-8000-000000000002");

    /// <summary>What is bought in contracts: 189.92 EUR with the prices that they take for granted.</summary>
    public static IReadOnlyList<Line> Goods { get; } = [new("chair-oak", 1), new("lamp-desk", 3)];

    /// <summary>The same as a body says it.</summary>
    public static object GoodsAsJson { get; } = new { lines = Goods.Select(line => new { sku = line.Sku, quantity = line.Quantity }) };

    /// <summary>A client of Orders that asks with a correlation id, as all that Orders asks does. A log-in is answered beside the contract, but where the contract is about that.</summary>
    public static TClient Asks<TClient>(this IConsumerContext provider, TimeProvider? clock = null, int failuresUntilBreak = 100)
        where TClient : class
    {
        var services = Clients(provider.MockServerUri, clock ?? TimeProvider.System, failuresUntilBreak);
        if (typeof(TClient) != typeof(AccountClient))
            services.AddHttpClient<AccountClient>().ConfigurePrimaryHttpMessageHandler(() => new LoggedIn(TimeProvider.System));
        var clients = services.BuildServiceProvider();
        clients.GetRequiredService<CorrelationContext>().Current = "checkout-4711";
        return clients.GetRequiredService<TClient>();
    }

    /// <summary>The account of Orders at Users.</summary>
    public static IOwnAccount Account { get; } = new ProviderSettings { AccountEmail = "orders@services.example.com", AccountPassword = "the password of orders" };

    /// <summary>All clients, with one address for whom they ask.</summary>
    public static IServiceCollection Clients(Uri provider, TimeProvider clock, int failuresUntilBreak = 100) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(clock)
        .AddOrdersClients(settings =>
        {
            settings.Inventory = provider;
            settings.Pricing = provider;
            settings.Payments = provider;
            settings.Users = provider;
            settings.AccountEmail = Account.AccountEmail;
            settings.AccountPassword = Account.AccountPassword;
            settings.TimeLimit = ServiceFailures.TimeLimit;
            settings.RetryDelay = TimeSpan.Zero;
            settings.FailuresUntilBreak = failuresUntilBreak;
            settings.BreakDuration = ServiceFailures.BreakDuration;
        });
}
