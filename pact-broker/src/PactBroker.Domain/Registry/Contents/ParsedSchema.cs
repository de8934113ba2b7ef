using Contracts.Schemas;
using Contracts.Schemas.JsonSchemas;

namespace PactBroker.Domain.Registry.Contents;

/// <summary>A schema that was read with all that it refers to.</summary>
public abstract class ParsedSchema
{
    /// <summary>In characters. Longer ones are no contracts between people.</summary>
    public const int MaxLength = 1_000_000;

    public abstract SchemaType Type { get; }

    /// <summary>The text as registries store it.</summary>
    public abstract string Text { get; }

    /// <summary>The same for all texts that mean the same.</summary>
    public abstract string NormalizedText { get; }

    /// <summary>The names of the fields at the top.</summary>
    public abstract IEnumerable<string> TopFields { get; }

    /// <summary>The text with everything that it refers to inside.</summary>
    public abstract string ResolvedText { get; }

    /// <summary>Reads a schema.</summary>
    /// <param name="type">The language.</param>
    /// <param name="text">The text.</param>
    /// <param name="references">What it builds on.</param>
    /// <param name="isNew">Whether the whole specification is asked for; a stored one must stay readable.</param>
    /// <exception cref="RegistryException">It is no schema, too large, or refers to a schema of another language.</exception>
    public static ParsedSchema Parse(SchemaType type, string text, IReadOnlyList<ReferencedSchema> references, bool isNew)
    {
        if (text.Length > MaxLength)
        {
            throw RegistryException.TooLarge($"The schema has {text.Length} characters; {MaxLength} are allowed.");
        }

        if (references.FirstOrDefault(reference => reference.Schema.Type != type) is { } other)
        {
            throw RegistryException.InvalidSchema($"the reference {other.Name} leads to a schema of type {other.Schema.Type.Word()}, and this one is {type.Word()}");
        }

        return type == SchemaType.Avro ? ParsedAvro.Read(text, references, isNew) : ParsedJsonSchema.Read(text, references);
    }

    /// <summary>What keeps this schema from reading what another one writes, in the words of registries; none if nothing does.</summary>
    public abstract IReadOnlyList<string> Incompatibilities(ParsedSchema writer, JsonSchemaPolicy policy, CancellationToken cancellationToken);
}
