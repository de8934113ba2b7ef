using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Contracts.Schemas.Avro.Parsing;
using Contracts.Schemas.Avro.Printing;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro;

/// <summary>An Avro schema, read and resolved: every name leads to its type.</summary>
/// <example><code>var schema = AvroSchema.Parse("""{"type":"record","name":"StockChanged","fields":[{"name":"sku","type":"string"}]}""");</code></example>
public sealed class AvroSchema
{
    private readonly Lazy<string> _canonicalForm;
    private readonly Lazy<string> _registryText;
    private readonly Lazy<string> _normalizedText;
    private readonly Lazy<string> _resolvedText;

    internal AvroSchema(AvroType type, IReadOnlyDictionary<string, AvroNamedType> named, IReadOnlyCollection<AvroNamedType> referenced)
    {
        Type = type;
        NamedTypes = named;
        _canonicalForm = new(() => ParsingCanonicalForm.Of(type));
        _registryText = new(() => RegistrySpelling.Of(type, referenced, normalize: false));
        _normalizedText = new(() => RegistrySpelling.Of(type, referenced, normalize: true));
        _resolvedText = new(() => referenced.Count == 0 ? RegistryText : RegistrySpelling.Of(type, [], normalize: false));
    }

    /// <summary>The type that data of this schema has.</summary>
    public AvroType Type { get; }

    /// <summary>Every record, enum and fixed that can be used by name, by full name; those of references too.</summary>
    public IReadOnlyDictionary<string, AvroNamedType> NamedTypes { get; }

    /// <summary>The parsing canonical form: what a decoder needs and nothing else, so that equal forms read alike.</summary>
    public string CanonicalForm => _canonicalForm.Value;

    /// <summary>CRC-64-AVRO of the canonical form, as in the header of single-object encoding.</summary>
    public long Fingerprint => unchecked((long)Crc64Avro.Of(Encoding.UTF8.GetBytes(CanonicalForm)));

    /// <summary>The text under which registries store the schema: order of members fixed, everything that was written kept, types of references only named.</summary>
    public string RegistryText => _registryText.Value;

    /// <summary>The text under which registries store the schema when asked to normalize: two schemas that mean the same become the same.</summary>
    public string NormalizedText => _normalizedText.Value;

    /// <summary>As <see cref="RegistryText"/>, with the types of references defined inside: the schema without anything else.</summary>
    public string ResolvedText => _resolvedText.Value;

    /// <summary>MD5 of the canonical form.</summary>
    public byte[] FingerprintMd5() => MD5.HashData(Encoding.UTF8.GetBytes(CanonicalForm));

    /// <summary>SHA-256 of the canonical form.</summary>
    public byte[] FingerprintSha256() => SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalForm));

    /// <summary>Reads a schema.</summary>
    /// <exception cref="AvroSchemaException">The text is not an Avro schema.</exception>
    public static AvroSchema Parse(string text, AvroSchemaOptions? options = null) =>
        SchemaParsing.Parse(text, options ?? AvroSchemaOptions.Default);

    /// <summary>Reads a schema, or says why not.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out AvroSchema? schema, [NotNullWhen(false)] out AvroSchemaException? error, AvroSchemaOptions? options = null)
    {
        try
        {
            (schema, error) = (Parse(text, options), null);
            return true;
        }
        catch (AvroSchemaException e)
        {
            (schema, error) = (null, e);
            return false;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RegistryText;
}
