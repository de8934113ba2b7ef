using Contracts.Schemas.Json;

namespace Contracts.Schemas.JsonSchemas.Reading;

/// <summary>A text with schemas in it.</summary>
internal sealed class SchemaDocument(string address, string text)
{
    public string Address { get; } = address;

    public JsonValue Root { get; } = Read(address, text);

    public JsonSchemaException Problem(JsonValue at, string problem, Exception? cause = null) =>
        JsonSchemaException.At(Address, text, at.Offset, problem, cause);

    private static JsonValue Read(string address, string text)
    {
        try
        {
            return JsonText.Parse(text);
        }
        catch (JsonTextException e)
        {
            throw JsonSchemaException.At(address, text, e.Offset, $"The schema is not JSON: {e.Message}", e);
        }
    }
}
