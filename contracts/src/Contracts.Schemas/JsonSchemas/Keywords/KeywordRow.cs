using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>What is known about a keyword.</summary>
internal sealed record KeywordRow(string Name)
{
    /// <summary>Makes it check; null for those that only hold schemas for others.</summary>
    public Func<KeywordSource, Keyword?>? Read { get; init; }

    public SchemaPlaces Places { get; init; }

    /// <summary>Whether it leads to other schemas: in its value, or to where it refers.</summary>
    public bool LeadsOn => Places != SchemaPlaces.None || IsReference;

    public bool IsReference { get; init; }

    /// <summary>Drafts since 2019-09 let a meta-schema choose; null for what is always there.</summary>
    public string? Vocabulary { get; init; }

    public JsonSchemaDraft Since { get; init; } = JsonSchemaDraft.Draft4;

    public JsonSchemaDraft Until { get; init; } = JsonSchemaDraft.Draft202012;
}
