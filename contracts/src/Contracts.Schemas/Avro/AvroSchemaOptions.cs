namespace Contracts.Schemas.Avro;

/// <summary>How a schema text is read.</summary>
public sealed record AvroSchemaOptions
{
    internal static AvroSchemaOptions Default { get; } = new();

    /// <summary>Whether the text is new or was stored long ago.</summary>
    public AvroSchemaStrictness Strictness { get; init; } = AvroSchemaStrictness.New;

    /// <summary>Schemas whose named types the text may use. Of two types with one name the first counts.</summary>
    public IReadOnlyList<AvroSchema> References { get; init; } = [];

    /// <summary>How many types may stand within each other.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>How many characters the text may have.</summary>
    public int MaxLength { get; init; } = 8_000_000;
}
