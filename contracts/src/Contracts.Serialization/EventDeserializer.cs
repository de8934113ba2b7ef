using Contracts.Schemas;
using Contracts.Serialization.Registry;
using Contracts.Serialization.Wire;

namespace Contracts.Serialization;

/// <summary>Reads events that a schema registry's clients wrote. One for each type of event; may be used from several threads.</summary>
/// <typeparam name="T">What events are read into.</typeparam>
public abstract class EventDeserializer<T>
{
    private readonly SchemaRegistry _registry;
    private readonly SerializerSettings _settings;

    private protected EventDeserializer(SchemaRegistry registry, SerializerSettings? settings) => (_registry, _settings) = (registry, settings ?? SerializerSettings.Default);

    private protected abstract SchemaType Type { get; }

    /// <summary>The event that the bytes hold, whatever schema they were written with.</summary>
    /// <param name="topic">The topic that it came from.</param>
    /// <param name="bytes">The value or key of the message.</param>
    /// <param name="headers">The headers of the message, for writers that name the schema there.</param>
    /// <param name="cancellationToken">Ends the waiting for the registry.</param>
    /// <exception cref="SerializationException">The bytes name no schema, cannot be read, or the registry cannot be asked.</exception>
    public async ValueTask<T> DeserializeAsync(
        string topic, ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? headers = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topic);
        ReadOnlyMemory<byte>? header = headers is not null && headers.TryGetValue(_settings.IsKey ? SchemaFrame.KeyHeader : SchemaFrame.ValueHeader, out var found) ? found : (ReadOnlyMemory<byte>?)null;
        var framed = SchemaFrame.Read(bytes, header);
        var subject = _settings.Subjects == SubjectNames.Topic ? _settings.Subject(topic, "") : null;
        var writer = await _registry.FindAsync(framed.Schema, subject, cancellationToken).ConfigureAwait(false);
        return writer.Type == Type
            ? Read(framed.Payload, writer)
            : throw SerializationException.Because($"The event was written as {writer.Type.Word()} ({framed.Schema}), and is read as {Type.Word()}.");
    }

    /// <summary>The event in a payload that was written with a schema of the registry.</summary>
    private protected abstract T Read(ReadOnlyMemory<byte> payload, RegisteredSchema writer);
}
