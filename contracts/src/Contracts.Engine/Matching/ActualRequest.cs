using Contracts.Engine.Bodies;

namespace Contracts.Engine.Matching;

/// <summary>A request that was really received.</summary>
public sealed record ActualRequest
{
    /// <summary>The method as received.</summary>
    public required string Method { get; init; }

    /// <summary>The path as received, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The query string as received, without the leading <c>?</c>; empty when there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The header lines in order; a name may come more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body; <see cref="Body.Empty"/> when no bytes came.</summary>
    public Body Body { get; init; } = Body.Empty;
}
