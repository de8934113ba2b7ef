using System.Collections.Immutable;
using System.Security.Cryptography;
using Contracts.Engine.Generators;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.Replay;

/// <summary>What the replay of every interaction has in common.</summary>
internal sealed record ReplayOptions
{
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ImmutableArray<Func<HttpRequestMessage, CancellationToken, ValueTask>> RequestFilters { get; init; } = [];

    /// <summary>Values that no report shows, under whatever name they are sent.</summary>
    public ImmutableArray<string> Secrets { get; init; } = [];

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public int ResponseLimit { get; init; } = 16 * 1024 * 1024;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What the generators of one request draw from. Each run has its own random values, so that a provider which remembers keys accepts them again; the report shows what was sent.</summary>
    public GenerationContext GenerationContext(HandlerValues values) => new()
    {
        Side = GenerationSide.Provider,
        TimeProvider = TimeProvider,
        Random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
        ProviderStateValues = values.Items,
    };
}
