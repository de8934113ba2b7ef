using System.Net;
using System.Text.Json;

namespace Contracts.Consumers.Bodies;

/// <summary>The fields of an object as the text of a form.</summary>
internal static class FormText
{
    public const string ContentType = "application/x-www-form-urlencoded";

    public static string Of(JsonElement fields)
    {
        if (fields.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"A form is an object whose members are its fields, not {fields.GetRawText()}.", nameof(fields));

        return string.Join('&', fields.EnumerateObject().SelectMany(
            field => Values(field),
            (field, value) => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(Text(field.Name, value))}"));
    }

    private static JsonElement[] Values(JsonProperty field) =>
        field.Value.ValueKind == JsonValueKind.Array ? [.. field.Value.EnumerateArray()] : [field.Value];

    private static string Text(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new ArgumentException($"The field '{name}' of a form is {value.GetRawText()}; it has to be a text, a number, a boolean, or a list of such values.", nameof(value)),
    };
}
