using Contracts.Consumers;
using Microsoft.Extensions.DependencyInjection;
using Payments.Clients;
using Payments.Clients.CardProcessor;
using Payments.ContractTests.TestDoubles;
using ServiceDefaults.Tokens;

namespace Payments.ContractTests;

/// <summary>The clients of Payments, built as its app builds them, with the mock server in the place of whom they ask.</summary>
internal static class ThePayments
{
    /// <summary>How long one attempt may take.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the card processor is left alone after it failed too often.</summary>
    public static TimeSpan BreakDuration { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the card processor is asked for one thing.</summary>
    public const int Attempts = 3;

    /// <summary>The account of Payments at Users.</summary>
    public static IOwnAccount Account { get; } = new ProviderSettings { AccountEmail = "payments@services.example.com", AccountPassword = "the password of payments" };

    public static CardProcessorClient AsksCardProcessor(this IConsumerContext provider) =>
        ClientsOf(provider.MockServerUri).GetRequiredService<CardProcessorClient>();

    /// <summary>A client of Payments. A log-in is answered beside the contract, but where the contract is about that.</summary>
    public static TClient Asks<TClient>(this IConsumerContext provider)
        where TClient : class
    {
        var services = Clients(provider.MockServerUri, TimeProvider.System, failuresUntilBreak: 100);
        if (typeof(TClient) != typeof(AccountClient))
            services.AddHttpClient<AccountClient>().ConfigurePrimaryHttpMessageHandler(() => new LoggedIn());
        return services.BuildServiceProvider().GetRequiredService<TClient>();
    }

    public static IServiceProvider ClientsOf(Uri provider, TimeProvider? clock = null, int failuresUntilBreak = 100) =>
        Clients(provider, clock ?? TimeProvider.System, failuresUntilBreak).BuildServiceProvider();

    private static IServiceCollection Clients(Uri provider, TimeProvider clock, int failuresUntilBreak) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(clock)
        .AddPaymentsClients(settings =>
        {
            settings.CardProcessor = provider;
            settings.CardProcessorKey = "sk_test";
            settings.Users = provider;
            settings.AccountEmail = Account.AccountEmail;
            settings.AccountPassword = Account.AccountPassword;
            settings.TimeLimit = TimeLimit;
            settings.RetryDelay = TimeSpan.Zero;
            settings.FailuresUntilBreak = failuresUntilBreak;
            settings.BreakDuration = BreakDuration;
        });
}
