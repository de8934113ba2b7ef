using Contracts.Engine.Bodies;

namespace Contracts.Engine.Matching;

/// <summary>A response that a provider really gave.</summary>
public sealed record ActualResponse
{
    /// <summary>The status code.</summary>
    public required int Status { get; init; }

    /// <summary>The header lines in order; a name may come more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body; <see cref="Body.Empty"/> when no bytes came.</summary>
    public Body Body { get; init; } = Body.Empty;
}
