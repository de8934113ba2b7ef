using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Schemas;

namespace PactBroker.Registry.Versions;

/// <summary>A version of a subject, with its content.</summary>
internal sealed record SchemaVersionRow : SchemaRow
{
    public long VersionId { get; init; }

    public long SubjectId { get; init; }

    public string Context { get; init; } = "";

    public string Name { get; init; } = "";

    public int Version { get; init; }

    /// <summary>The id that data carries.</summary>
    public int RegistryId { get; init; }

    public long CreatedAt { get; init; }

    public long? DeletedAt { get; init; }

    public bool IsDeleted => DeletedAt is not null;

    public SubjectName Subject => new(Context, Name);

    public SchemaRow Schema => this;
}
