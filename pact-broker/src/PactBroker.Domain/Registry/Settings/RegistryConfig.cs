using PactBroker.Domain.Registry.Contents;

namespace PactBroker.Domain.Registry.Settings;

/// <summary>How schemas of a subject, a context, or everywhere are checked; what is null is left to the wider place.</summary>
public sealed record RegistryConfig
{
    /// <summary>The level where nothing is set.</summary>
    public const string DefaultLevel = "BACKWARD";

    public string? Alias { get; init; }

    public string? AliasForDeks { get; init; }

    public bool? Normalize { get; init; }

    public bool? ValidateFields { get; init; }

    public bool? ValidateNewSchemas { get; init; }

    public bool? ValidateRules { get; init; }

    public string? CompatibilityLevel { get; init; }

    public string? CompatibilityPolicy { get; init; }

    public string? CompatibilityGroup { get; init; }

    public SchemaMetadata? DefaultMetadata { get; init; }

    public SchemaMetadata? OverrideMetadata { get; init; }

    public SchemaRuleSet? DefaultRuleSet { get; init; }

    public SchemaRuleSet? OverrideRuleSet { get; init; }

    /// <summary>This, and from the wider one what this leaves open. An alias belongs to its subject alone.</summary>
    public RegistryConfig Over(RegistryConfig wider) => this with
    {
        Normalize = Normalize ?? wider.Normalize,
        ValidateFields = ValidateFields ?? wider.ValidateFields,
        ValidateNewSchemas = ValidateNewSchemas ?? wider.ValidateNewSchemas,
        ValidateRules = ValidateRules ?? wider.ValidateRules,
        CompatibilityLevel = CompatibilityLevel ?? wider.CompatibilityLevel,
        CompatibilityPolicy = CompatibilityPolicy ?? wider.CompatibilityPolicy,
        CompatibilityGroup = CompatibilityGroup ?? wider.CompatibilityGroup,
        DefaultMetadata = DefaultMetadata ?? wider.DefaultMetadata,
        OverrideMetadata = OverrideMetadata ?? wider.OverrideMetadata,
        DefaultRuleSet = DefaultRuleSet ?? wider.DefaultRuleSet,
        OverrideRuleSet = OverrideRuleSet ?? wider.OverrideRuleSet,
    };
}
