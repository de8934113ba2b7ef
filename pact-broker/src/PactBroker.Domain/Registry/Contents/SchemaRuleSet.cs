namespace PactBroker.Domain.Registry.Contents;

/// <summary>Rules that clients run over data of a schema. The registry keeps them, checks their form, and runs none.</summary>
public sealed record SchemaRuleSet
{
    public IReadOnlyList<SchemaRule>? MigrationRules { get; init; }

    public IReadOnlyList<SchemaRule>? DomainRules { get; init; }

    public IReadOnlyList<SchemaRule>? EncodingRules { get; init; }

    public string? EnableAt { get; init; }
}

/// <summary>One of them.</summary>
public sealed record SchemaRule
{
    public string? Name { get; init; }

    public string? Doc { get; init; }

    public string? Kind { get; init; }

    public string? Mode { get; init; }

    public string? Type { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyDictionary<string, string>? Params { get; init; }

    public string? Expr { get; init; }

    public string? OnSuccess { get; init; }

    public string? OnFailure { get; init; }

    public bool Disabled { get; init; }
}
