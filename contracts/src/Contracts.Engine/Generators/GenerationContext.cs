using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Engine.Generators;

/// <summary>What generators draw from. The same context (clock, seed, values) gives the same output.</summary>
public sealed record GenerationContext
{
    /// <summary>Which side of a contract generates.</summary>
    public required GenerationSide Side { get; init; }

    /// <summary>Where dates and times come from.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Where everything random comes from; seeded, so that a run can be repeated. Not for several threads at once.</summary>
    public required Random Random { get; init; }

    /// <summary>What the provider's states gave, by name. Used on the provider's side.</summary>
    public ImmutableDictionary<string, JsonElement> ProviderStateValues { get; init; } = [];

    /// <summary>Where the mock server listens. Used on the consumer's side.</summary>
    public Uri? MockServerAddress { get; init; }
}
