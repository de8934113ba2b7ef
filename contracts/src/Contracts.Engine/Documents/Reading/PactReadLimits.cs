namespace Contracts.Engine.Documents.Reading;

/// <summary>How much a reader takes before it refuses: a file from outside must not take the memory or the stack of its reader.</summary>
public sealed record PactReadLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static PactReadLimits Default { get; } = new();

    /// <summary>The greatest size of a file in bytes.</summary>
    public int MaxBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>The greatest number of objects and lists within each other.</summary>
    public int MaxDepth { get; init; } = 200;
}
