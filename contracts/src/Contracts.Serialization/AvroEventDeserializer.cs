using System.Collections.Concurrent;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Serialization.Registry;

namespace Contracts.Serialization;

/// <summary>Reads events of Avro into classes and records, or into an <see cref="AvroDatum"/>: by schema resolution, whatever version wrote them. Where that would take a value for another one (a decimal of another scale, a time in another unit), the event is refused.</summary>
/// <typeparam name="T">What events are read into.</typeparam>
public sealed class AvroEventDeserializer<T> : EventDeserializer<T>
{
    private readonly AvroMappingOptions? _options;
    private readonly AvroSchema? _reader;
    private readonly ConcurrentDictionary<AvroSchema, Reading> _readings = new(ReferenceEqualityComparer.Instance);

    /// <summary>A deserializer whose schema is that of the type; for <see cref="AvroDatum"/> that of whoever wrote the event.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="settings">How events are read; the defaults when not given.</param>
    /// <param name="options">How the type becomes Avro; the same that its tests emit schemas with.</param>
    public AvroEventDeserializer(SchemaRegistry registry, SerializerSettings? settings = null, AvroMappingOptions? options = null)
        : base(registry, settings)
    {
        _options = options;
        _reader = typeof(AvroDatum).IsAssignableFrom(typeof(T)) ? null : AvroSchema.Parse(AvroMapping.SchemaOf(typeof(T), options));
    }

    /// <summary>A deserializer with a schema that people wrote, or that tests emitted.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="settings">How events are read; the defaults when not given.</param>
    /// <param name="options">How members are found in the schema.</param>
    public AvroEventDeserializer(SchemaRegistry registry, string schema, SerializerSettings? settings = null, AvroMappingOptions? options = null)
        : base(registry, settings)
    {
        _options = options;
        _reader = AvroSchema.Parse(schema);
    }

    private protected override SchemaType Type => SchemaType.Avro;

    private protected override T Read(ReadOnlyMemory<byte> payload, RegisteredSchema writer)
    {
        try
        {
            var schema = _reader ?? writer.Avro;
            var reading = _readings.GetOrAdd(writer.Avro, written => Reading.Of(schema, written));
            if (reading.Misreading is { } misreading)
                throw SerializationException.Misread(typeof(T).Name, misreading);
            return AvroMapping.FromDatum<T>(schema, reading.Reader.Read(payload.Span), _options)!;
        }
        catch (Exception unfit) when (unfit is AvroMappingException or AvroDataException or AvroSchemaException)
        {
            throw SerializationException.Unfit($"The event cannot be read as {typeof(T).Name}", unfit);
        }
    }

    /// <summary>What is found out once per schema of a writer.</summary>
    /// <param name="Misreading">A value that the reader would take for another one, which nobody would notice; null where it understands them all.</param>
    private sealed record Reading(AvroReader Reader, AvroMisreading? Misreading)
    {
        public static Reading Of(AvroSchema reader, AvroSchema writer) =>
            new(new AvroReader(reader, writer), AvroMeaning.Check(reader, writer).FirstOrDefault(found => found.ChangesValue));
    }
}
