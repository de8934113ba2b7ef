using System.Collections.Immutable;

namespace Contracts.Providers.Replay;

/// <summary>What the replay of every interaction has in common.</summary>
internal sealed record ReplayOptions
{
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ImmutableArray<Func<HttpRequestMessage, CancellationToken, ValueTask>> RequestFilters { get; init; } = [];

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public int ResponseLimit { get; init; } = 16 * 1024 * 1024;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
