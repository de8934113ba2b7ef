using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Consumers.Matchers;

/// <summary>Lets matchers stand in anything that System.Text.Json writes.</summary>
internal sealed class MatcherConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IMatcher).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : IMatcher
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A matcher belongs in what a test expects; it cannot be read from JSON.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var mark = MatcherMarks.Add(value);
            if (mark is { } number)
            {
                writer.WriteStartObject();
                writer.WriteNumber(MatcherMarks.Name, number);
                writer.WritePropertyName(MatcherMarks.Value);
            }

            JsonSerializer.Serialize(writer, value.Value, value.Value?.GetType() ?? typeof(object), options);
            if (mark is not null)
                writer.WriteEndObject();
        }
    }
}
