using System.Text.Json;

namespace Contracts.Consumers.Schemas;

/// <summary>JSON Schemas of enums: the values as the serializer writes them.</summary>
internal static class EnumSchemas
{
    public static string Of(Type type, JsonSerializerOptions options)
    {
        var values = Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, type, options)).ToList();
        // Flags are written in any combination; one that has no name (none at all, mostly) as a number.
        if (type.IsDefined(typeof(FlagsAttribute), inherit: false))
            return values.Exists(value => value.ValueKind == JsonValueKind.String) ? """{"type":["string","integer"]}""" : """{"type":"integer"}""";
        return $$"""{"enum":[{{string.Join(',', values.Select(value => value.GetRawText()).Distinct())}}]}""";
    }
}
