using PactBroker.Domain.Registry.Contents;

namespace PactBroker.Registry.Schemas;

/// <summary>The content of a schema as it is stored. <see cref="Id"/> is the row's; the id that data carries is given per context.</summary>
internal record SchemaRow
{
    public long Id { get; init; }

    public string Guid { get; init; } = "";

    public string Type { get; init; } = "";

    public string Document { get; init; } = "";

    public string? Refs { get; init; }

    public string? Metadata { get; init; }

    public string? RuleSet { get; init; }

    public SchemaContent ToContent() => new()
    {
        Type = RegistryTypes.Parse(Type),
        Text = Document,
        References = Refs is null ? [] : RegistryJson.Read<IReadOnlyList<SchemaReference>>(Refs),
        Metadata = ReadMetadata(),
        RuleSet = ReadRuleSet(),
    };

    public SchemaRuleSet? ReadRuleSet() => RuleSet is null ? null : RegistryJson.Read<SchemaRuleSet>(RuleSet);

    public SchemaMetadata? ReadMetadata() => Metadata is null ? null : RegistryJson.Read<SchemaMetadata>(Metadata);
}
