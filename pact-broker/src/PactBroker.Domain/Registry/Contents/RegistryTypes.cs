using Contracts.Schemas;

namespace PactBroker.Domain.Registry.Contents;

/// <summary>The languages that the registry takes. Protobuf is none of them: a schema that nobody here can read could neither be named nor judged.</summary>
public static class RegistryTypes
{
    /// <summary>All of them, as <c>GET /schemas/types</c> lists them.</summary>
    public static IReadOnlyList<string> Words { get; } = [SchemaType.Json.Word(), SchemaType.Avro.Word()];

    /// <summary>Reads the word of a request; without one it is Avro.</summary>
    /// <exception cref="RegistryException">There is no such language here.</exception>
    public static SchemaType Parse(string? word) =>
        string.IsNullOrEmpty(word) ? SchemaType.Avro
        : SchemaTypes.TryParse(word, out var type) ? type
        : throw RegistryException.UnknownType(word);
}
