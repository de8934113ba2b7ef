using Contracts.Schemas;
using Contracts.Serialization.Registry;
using Contracts.Serialization.Wire;

namespace Contracts.Serialization;

/// <summary>Writes events for a schema registry's clients. One for each type of event; may be used from several threads.</summary>
/// <typeparam name="T">The type of the events.</typeparam>
public abstract class EventSerializer<T>
{
    private readonly SchemaRegistry _registry;
    private readonly SerializerSettings _settings;

    private protected EventSerializer(SchemaRegistry registry, SerializerSettings? settings) => (_registry, _settings) = (registry, settings ?? SerializerSettings.Default);

    private protected abstract SchemaType Type { get; }

    /// <summary>The serializer's own schema.</summary>
    private protected abstract string Text { get; }

    /// <summary>What the own schema describes, by name.</summary>
    private protected abstract string Record { get; }

    /// <summary>The bytes of an event, and the headers that go with them.</summary>
    /// <param name="topic">The topic that it is sent to.</param>
    /// <param name="value">The event.</param>
    /// <param name="cancellationToken">Ends the waiting for the registry.</param>
    /// <exception cref="SerializationException">The event is none of the schema, or the registry refuses or cannot be asked.</exception>
    public async ValueTask<SerializedEvent> SerializeAsync(string topic, T value, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topic);
        var subject = _settings.Subject(topic, Record);
        var schema = await (_settings.Schema switch
        {
            SchemaChoice.Latest => _registry.LatestAsync(subject, cancellationToken),
            SchemaChoice.LookUp => _registry.LookUpAsync(subject, Type, Text, cancellationToken),
            _ => _registry.RegisterAsync(subject, Type, Text, cancellationToken),
        }).ConfigureAwait(false);
        if (schema.Type != Type)
            throw SerializationException.Because($"The newest schema of {subject} is {schema.Type.Word()}, and this serializer writes {Type.Word()}.");
        return Framed(subject, schema, Write(value, schema));
    }

    /// <summary>The event alone, by a schema of the registry.</summary>
    private protected abstract byte[] Write(T value, RegisteredSchema schema);

    private SerializedEvent Framed(string subject, RegisteredSchema schema, byte[] payload)
    {
        if (_settings.Placement == SchemaPlacement.Prefix)
        {
            return new SerializedEvent(
                SchemaFrame.Prefixed(schema.Id ?? throw SerializationException.Because($"The registry gave no id for the schema of {subject}."), payload),
                System.Collections.Immutable.ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty);
        }

        var guid = schema.Guid ?? throw SerializationException.Because($"The registry gave no GUID for the schema of {subject}: it is too old for schemas in headers. Use {nameof(SchemaPlacement)}.{nameof(SchemaPlacement.Prefix)}.");
        return new SerializedEvent(
            payload,
            new Dictionary<string, ReadOnlyMemory<byte>> { [_settings.IsKey ? SchemaFrame.KeyHeader : SchemaFrame.ValueHeader] = SchemaFrame.Header(guid) });
    }
}
