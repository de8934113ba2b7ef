namespace PactBroker.Domain.Registry.Contents;

/// <summary>How the registry's clients write the languages.</summary>
public static class SchemaTypes
{
    /// <summary>All of them, as <c>GET /schemas/types</c> lists them.</summary>
    public static IReadOnlyList<string> Words { get; } = [Word(SchemaType.Json), Word(SchemaType.Avro)];

    public static string Word(this SchemaType type) => type == SchemaType.Json ? "JSON" : "AVRO";

    /// <summary>Reads the word of a request; without one it is Avro.</summary>
    /// <exception cref="RegistryException">There is no such language here.</exception>
    public static SchemaType Parse(string? word) => word?.ToUpperInvariant() switch
    {
        null or "" or "AVRO" => SchemaType.Avro,
        "JSON" => SchemaType.Json,
        _ => throw RegistryException.UnknownType(word),
    };
}
