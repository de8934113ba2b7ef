namespace Contracts.Cli.Linting;

/// <summary>Something that is not well in a contract.</summary>
internal sealed record Finding
{
    public required string Rule { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The file of the contract.</summary>
    public required string Origin { get; init; }

    /// <summary>Which interaction; null where it is about the whole contract.</summary>
    public string? Interaction { get; init; }

    /// <summary>Where in it: <c>response body $.token</c>.</summary>
    public string? Place { get; init; }

    /// <summary>What is the case, as one sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What would be right.</summary>
    public required string Advice { get; init; }
}
