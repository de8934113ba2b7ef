using Contracts.Consumers;
using Microsoft.Extensions.DependencyInjection;
using Payments.Clients;
using Payments.Clients.CardProcessor;

namespace Payments.ContractTests;

/// <summary>The clients of Payments, built as its app builds them, with the mock server in the place of the card processor.</summary>
internal static class ThePayments
{
    /// <summary>How long one attempt may take.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the card processor is left alone after it failed too often.</summary>
    public static TimeSpan BreakDuration { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the card processor is asked for one thing.</summary>
    public const int Attempts = 3;

    public static CardProcessorClient AsksCardProcessor(this IConsumerContext provider) =>
        ClientsOf(provider.MockServerUri).GetRequiredService<CardProcessorClient>();

    public static IServiceProvider ClientsOf(Uri provider, TimeProvider? clock = null, int failuresUntilBreak = 100) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(clock ?? TimeProvider.System)
        .AddPaymentsClients(settings =>
        {
            settings.CardProcessor = provider;
            settings.CardProcessorKey = "sk_test";
            settings.TimeLimit = TimeLimit;
            settings.RetryDelay = TimeSpan.Zero;
            settings.FailuresUntilBreak = failuresUntilBreak;
            settings.BreakDuration = BreakDuration;
        })
        .BuildServiceProvider();
}
