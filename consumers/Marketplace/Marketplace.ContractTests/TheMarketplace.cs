using Contracts.Consumers;
using Marketplace.Sync;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Marketplace.ContractTests;

/// <summary>The clients of Marketplace, built as its app builds them, with the mock server in the place of whom it asks.</summary>
internal static class TheMarketplace
{
    /// <summary>The longest pause that is made when the outside marketplace wants one.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How often one request is put off.</summary>
    public const int Pauses = 2;

    /// <summary>The account of Marketplace at Users.</summary>
    public static IOwnAccount Account { get; } = new ProviderSettings { AccountEmail = "marketplace@services.example.com", AccountPassword = "the password of marketplace" };

    /// <summary>A client of Marketplace. A log-in is answered beside the contract, but where the contract is about that.</summary>
    public static TClient Asks<TClient>(this IConsumerContext provider, TimeProvider? clock = null, int failuresUntilBreak = 100)
        where TClient : class
    {
        var services = Clients(provider.MockServerUri, clock ?? TimeProvider.System, failuresUntilBreak);
        if (typeof(TClient) != typeof(AccountClient))
            services.AddHttpClient<AccountClient>().ConfigurePrimaryHttpMessageHandler(() => new LoggedIn(TimeProvider.System));
        return services.BuildServiceProvider().GetRequiredService<TClient>();
    }

    private static IServiceCollection Clients(Uri provider, TimeProvider clock, int failuresUntilBreak) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(clock)
        .AddMarketplaceClients(settings =>
        {
            settings.Pricing = provider;
            settings.Orders = provider;
            settings.Users = provider;
            settings.AccountEmail = Account.AccountEmail;
            settings.AccountPassword = Account.AccountPassword;
            settings.Bazaar = provider;
            settings.BazaarKey = "bz_test";
            settings.TimeLimit = ServiceFailures.TimeLimit;
            settings.OrderTimeLimit = ServiceFailures.TimeLimit;
            settings.RetryDelay = TimeSpan.Zero;
            settings.FailuresUntilBreak = failuresUntilBreak;
            settings.BreakDuration = ServiceFailures.BreakDuration;
            settings.LongestPause = LongestPause;
            settings.Pauses = Pauses;
        });
}
