using Contracts.Consumers;
using Marketplace.Sync;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.ContractTests;

/// <summary>The clients of Marketplace, built as its app builds them, with the mock server in the place of whom it asks.</summary>
internal static class TheMarketplace
{
    /// <summary>How long one attempt may take.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest pause that is made when the outside marketplace wants one.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How long somebody is left alone who failed too often.</summary>
    public static TimeSpan BreakDuration { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How often somebody is asked for one thing.</summary>
    public const int Attempts = 3;

    /// <summary>How often one request is put off.</summary>
    public const int Pauses = 2;

    public static TClient Asks<TClient>(this IConsumerContext provider, TimeProvider? clock = null, int failuresUntilBreak = 100)
        where TClient : class => new ServiceCollection()
        .AddLogging()
        .AddSingleton(clock ?? TimeProvider.System)
        .AddMarketplaceClients(settings =>
        {
            settings.Pricing = provider.MockServerUri;
            settings.Bazaar = provider.MockServerUri;
            settings.BazaarKey = "bz_test";
            settings.TimeLimit = TimeLimit;
            settings.RetryDelay = TimeSpan.Zero;
            settings.FailuresUntilBreak = failuresUntilBreak;
            settings.BreakDuration = BreakDuration;
            settings.LongestPause = LongestPause;
            settings.Pauses = Pauses;
        })
        .BuildServiceProvider()
        .GetRequiredService<TClient>();
}
