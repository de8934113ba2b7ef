using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PactBroker.Registry;

/// <summary>JSON as the registry's clients write and read it: what is not there is left out, what is not known is not looked at.</summary>
internal static class RegistryJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static JsonNode ToNode<T>(T value) => JsonSerializer.SerializeToNode(value, Options) ?? throw new InvalidOperationException("A document is never null.");

    /// <exception cref="JsonException">The text does not say such a thing.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("An object is expected, and null was found.");

    /// <inheritdoc cref="Read{T}(string)"/>
    public static T Read<T>(JsonNode json) => json.Deserialize<T>(Options) ?? throw new JsonException("An object is expected, and null was found.");

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))))
        {
            property.ShouldSerialize = (_, value) => value is IEnumerable values && values.GetEnumerator().MoveNext();
        }

        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(bool)))
        {
            property.ShouldSerialize = (_, value) => value is true;
        }
    }
}
