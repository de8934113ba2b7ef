using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Engine.Documents;

/// <summary>Something that must be true at the provider before an interaction is replayed.</summary>
/// <param name="Name">The state in the consumer's words: <c>product 42 is priced</c>.</param>
public sealed record ProviderState(string Name)
{
    /// <summary>Parameters in the order of the file (V3 and later); their JSON types are kept.</summary>
    public ImmutableArray<KeyValuePair<string, JsonElement>> Parameters { get; init; } = [];
}
