using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Messages;

/// <summary>From the message of a pact to what a handler takes.</summary>
internal static class Examples
{
    public static MessageExample Of(ExpectedMessage message) => new(
        message.Contents.Bytes,
        message.Contents.ContentType ?? "",
        message.Metadata.ToDictionary(entry => entry.Key, entry => entry.Value));

    /// <summary>The message as an event: its metadata are headers; what is called <c>key</c> is its key.</summary>
    public static EventMessage Event(MessageExample example) => new(example.Content)
    {
        Headers = example.Metadata.Keys.ToImmutableSortedDictionary(name => name, name => example.MetadataText(name)!),
        Key = example.Metadata.TryGetValue("key", out var key) ? JsonSerializer.SerializeToUtf8Bytes(key) : (ReadOnlyMemory<byte>?)null,
    };

    public static T Content<T>(MessageExample example, JsonSerializerOptions settings) => example switch
    {
        T same => same,
        _ when typeof(T) == typeof(byte[]) => (T)(object)example.Content.ToArray(),
        _ when typeof(T) == typeof(ReadOnlyMemory<byte>) => (T)(object)example.Content,
        _ when typeof(T) == typeof(string) && !IsJson(example.ContentType) => (T)(object)example.Text,
        _ => JsonSerializer.Deserialize<T>(example.Content.Span, settings)
            ?? throw new InvalidOperationException($"The example is null; the handler takes a {typeof(T).Name}."),
    };

    private static bool IsJson(string contentType) => contentType.Contains("json", StringComparison.OrdinalIgnoreCase);
}
