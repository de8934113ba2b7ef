using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Contents;

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

    public bool IsEmpty => string.IsNullOrWhiteSpace(Schema);

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
        return Version is null or >= Next ? this : throw RegistryException.InvalidVersion($"{Version}");
    }
}

/// <summary>A reference as clients send it.</summary>
internal sealed record SchemaReferenceBody(string? Name, string? Subject, int? Version);
