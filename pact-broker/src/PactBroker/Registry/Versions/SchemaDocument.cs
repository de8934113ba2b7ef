using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Registering;
using PactBroker.Registry.Schemas;

namespace PactBroker.Registry.Versions;

/// <summary>A schema as answers show it.</summary>
internal sealed record SchemaDocument
{
    public string? Subject { get; init; }

    public int? Version { get; init; }

    public int? Id { get; init; }

    public required string Guid { get; init; }

    public required string SchemaType { get; init; }

    public IReadOnlyList<SchemaReference> References { get; init; } = [];

    public SchemaMetadata? Metadata { get; init; }

    public SchemaRuleSet? RuleSet { get; init; }

    public required string Schema { get; init; }

    /// <summary>The tagged parts that were asked for.</summary>
    public IReadOnlyList<SchemaTagsBody> SchemaTags { get; init; } = [];

    /// <summary>When it was registered, in milliseconds since 1970.</summary>
    public long? Ts { get; init; }

    public bool Deleted { get; init; }

    public long? MaxId { get; init; }

    /// <summary>The content alone.</summary>
    public static SchemaDocument Of(SchemaRow row, string? text = null)
    {
        var content = row.ToContent();
        return new SchemaDocument
        {
            Guid = row.Guid,
            SchemaType = row.Type,
            References = content.References,
            Metadata = content.Metadata,
            RuleSet = content.RuleSet,
            Schema = text ?? row.Document,
        };
    }

    /// <summary>The content and where it is registered.</summary>
    public static SchemaDocument Of(SchemaVersionRow row, string? text = null) => Of(row.Schema, text) with
    {
        Subject = row.Subject.ToString(),
        Version = row.Version,
        Id = row.RegistryId,
        Ts = new DateTimeOffset(row.CreatedAt, TimeSpan.Zero).ToUnixTimeMilliseconds(),
        Deleted = row.IsDeleted,
    };

    /// <summary>With subjects of references named so that they are found from everywhere.</summary>
    public SchemaDocument Qualified(string context) =>
        this with { References = [.. References.Select(reference => reference with { Subject = SubjectName.Parse(reference.Subject, context).ToString() })] };
}
