namespace Contracts.Engine.Mismatches;

/// <summary>One difference between what a consumer expects and what came. A value, never an exception: comparisons report all of them.</summary>
public sealed record Mismatch
{
    /// <summary>A stable kebab-case name of this sort of difference, for example <c>body-value-differs</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The part that differs.</summary>
    public required MismatchKind Kind { get; init; }

    /// <summary>Where: a path into the body (<c>$.items[1].id</c>), or the name of the header, query parameter or metadata; empty for method, path and status.</summary>
    public required string Path { get; init; }

    /// <summary>The name of the rule that was not satisfied (<c>regex</c>, <c>type</c>); <c>equality</c> where none is set.</summary>
    public required string Rule { get; init; }

    /// <summary>What the contract asks for, as text; null when there is nothing to show.</summary>
    public string? Expected { get; init; }

    /// <summary>What came, as text; null when nothing came.</summary>
    public string? Actual { get; init; }

    /// <summary>The difference as one sentence.</summary>
    public required string Message { get; init; }
}
