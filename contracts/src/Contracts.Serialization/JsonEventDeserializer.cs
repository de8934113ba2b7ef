using System.Text.Json;
using Contracts.Schemas;
using Contracts.Serialization.Registry;

namespace Contracts.Serialization;

/// <summary>Reads events of JSON.</summary>
/// <typeparam name="T">What events are read into.</typeparam>
/// <param name="registry">The registry.</param>
/// <param name="settings">How events are read; the defaults when not given.</param>
/// <param name="options">How JSON becomes the type.</param>
public sealed class JsonEventDeserializer<T>(SchemaRegistry registry, SerializerSettings? settings = null, JsonSerializerOptions? options = null)
    : EventDeserializer<T>(registry, settings)
{
    private protected override SchemaType Type => SchemaType.Json;

    private protected override T Read(ReadOnlyMemory<byte> payload, RegisteredSchema writer)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(payload.Span, options)!;
        }
        catch (JsonException unfit)
        {
            throw SerializationException.Unfit($"The event cannot be read as {typeof(T).Name}", unfit);
        }
    }
}
