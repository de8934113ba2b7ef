using Contracts.Consumers;
using Microsoft.Extensions.DependencyInjection;
using Payments.Clients;
using Payments.Clients.CardProcessor;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Payments.ContractTests;

/// <summary>The clients of Payments, built as its app builds them, with the mock server in the place of whom they ask.</summary>
internal static class ThePayments
{
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
            services.AddHttpClient<AccountClient>().ConfigurePrimaryHttpMessageHandler(() => new LoggedIn(TimeProvider.System));
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
            settings.TimeLimit = ServiceFailures.TimeLimit;
            settings.RetryDelay = TimeSpan.Zero;
            settings.FailuresUntilBreak = failuresUntilBreak;
            settings.BreakDuration = ServiceFailures.BreakDuration;
        });
}
