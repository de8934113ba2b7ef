using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Registry.Schemas;

namespace PactBroker.Registry.Registering;

/// <summary>A schema as clients send it.</summary>
internal sealed record SchemaBody
{
    /// <summary>Stands for the version after the latest.</summary>
    public const int Next = -1;

    public string? Schema { get; init; }

    public string? SchemaType { get; init; }

    public IReadOnlyList<SchemaReferenceBody>? References { get; init; }

    public SchemaMetadata? Metadata { get; init; }

    public SchemaRuleSet? RuleSet { get; init; }

    /// <summary>The number that the version shall have; -1 is the next, and is recorded with the schema.</summary>
    public int? Version { get; init; }

    /// <summary>The id that the schema has elsewhere, for imports.</summary>
    public int? Id { get; init; }

    /// <summary>Tags to be written into the text.</summary>
    public IReadOnlyList<SchemaTagsBody>? SchemaTagsToAdd { get; init; }

    public IReadOnlyList<SchemaTagsBody>? SchemaTagsToRemove { get; init; }

    /// <summary>Whether the tags of the latest version come along, to the parts that are still there.</summary>
    public bool? PropagateSchemaTags { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Schema);

    public bool ChangesTags => SchemaTagsToAdd is { Count: > 0 } || SchemaTagsToRemove is { Count: > 0 };

    /// <summary>The same, with the text of a version.</summary>
    public SchemaBody WithTextOf(SchemaRow row) => this with
    {
        Schema = row.Document,
        SchemaType = row.Type,
        References = [.. row.ToContent().References.Select(reference => new SchemaReferenceBody(reference.Name, reference.Subject, reference.Version))],
    };

    /// <exception cref="RegistryException">Something is there and has no value.</exception>
    public SchemaBody Checked()
    {
        if (Metadata?.Tags?.Values.Any(tags => tags is null || tags.Contains(null!)) == true
            || Metadata?.Properties?.Values.Contains(null!) == true
            || Metadata?.Sensitive?.Contains(null!) == true)
        {
            throw RegistryException.InvalidSchema("a member of the metadata is null");
        }

        RuleSetForm.Check(RuleSet);
        if (Version is not (null or >= Next))
        {
            throw RegistryException.InvalidVersion($"{Version}");
        }

        // Who changes tags gets a version that says its number.
        return ChangesTags && Version is null ? this with { Version = Next } : this;
    }
}

/// <summary>A reference as clients send it.</summary>
internal sealed record SchemaReferenceBody(string? Name, string? Subject, int? Version);
