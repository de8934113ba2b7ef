namespace Contracts.Schemas;

/// <summary>The languages as registries and files spell them.</summary>
public static class SchemaTypes
{
    /// <summary>The registry's word: <c>AVRO</c>, <c>JSON</c>.</summary>
    public static string Word(this SchemaType type) => type == SchemaType.Avro ? "AVRO" : "JSON";

    /// <summary>The language of a registry's word, without regard to case.</summary>
    public static bool TryParse(string word, out SchemaType type)
    {
        type = string.Equals(word, "AVRO", StringComparison.OrdinalIgnoreCase) ? SchemaType.Avro : SchemaType.Json;
        return string.Equals(word, type.Word(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How files of the language end: <c>.avsc</c>, <c>.schema.json</c>.</summary>
    public static string FileExtension(this SchemaType type) => type == SchemaType.Avro ? ".avsc" : ".schema.json";
}
