using Contracts.Schemas.Tags;
using PactBroker.Domain.Registry;

namespace PactBroker.Registry.Registering;

/// <summary>Tags of a part of a schema, as clients send and read them.</summary>
internal sealed record SchemaTagsBody(SchemaEntityBody? SchemaEntity, IReadOnlyList<string>? Tags)
{
    private const string Record = "sr_record";
    private const string Field = "sr_field";

    public static SchemaTagsBody Of(TaggedEntity tagged) =>
        new(new SchemaEntityBody(tagged.Entity.Path, tagged.Entity.Kind == SchemaEntityKind.Record ? Record : Field), tagged.Tags);

    /// <exception cref="RegistryException">Something is missing or unknown.</exception>
    public TaggedEntity Read()
    {
        var kind = SchemaEntity?.EntityType switch
        {
            Record => SchemaEntityKind.Record,
            Field => SchemaEntityKind.Field,
            var other => throw RegistryException.InvalidSchema($"tags are for a part of the type {Record} or {Field}, not {other ?? "nothing"}"),
        };
        return SchemaEntity.EntityPath is { Length: > 0 } path && Tags is { Count: > 0 } tags && tags.All(tag => !string.IsNullOrWhiteSpace(tag))
            ? new TaggedEntity(new SchemaEntity(path, kind), tags)
            : throw RegistryException.InvalidSchema("tags come with the path of the part that they are for, and are not empty");
    }
}

internal sealed record SchemaEntityBody(string? EntityPath, string? EntityType);
