using System.Text.Json;
using Contracts.Engine.Bodies;

namespace Contracts.Engine.Matching;

/// <summary>A message that a provider really produced.</summary>
public sealed record ActualMessage
{
    /// <summary>The contents.</summary>
    public required Body Contents { get; init; }

    /// <summary>The metadata by name.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> Metadata { get; init; } = [];
}
