using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Schemas.Avro.Types;
using Contracts.Serialization.Registry;

namespace Contracts.Serialization;

/// <summary>Writes events as Avro: classes and records by their members, or an <see cref="AvroDatum"/> as it is.</summary>
/// <typeparam name="T">The type of the events.</typeparam>
public sealed class AvroEventSerializer<T> : EventSerializer<T>
{
    private readonly AvroMappingOptions? _options;
    private readonly AvroSchema _schema;

    /// <summary>A serializer whose schema is that of the type.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="settings">How events are written; the defaults when not given.</param>
    /// <param name="options">How the type becomes Avro; the same that its tests emit schemas with.</param>
    public AvroEventSerializer(SchemaRegistry registry, SerializerSettings? settings = null, AvroMappingOptions? options = null)
        : this(registry, AvroMapping.SchemaOf(typeof(T), options), settings, options)
    {
    }

    /// <summary>A serializer with a schema that people wrote, or that tests emitted.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="settings">How events are written; the defaults when not given.</param>
    /// <param name="options">How members are found in the schema.</param>
    public AvroEventSerializer(SchemaRegistry registry, string schema, SerializerSettings? settings = null, AvroMappingOptions? options = null)
        : base(registry, settings)
    {
        _options = options;
        _schema = AvroSchema.Parse(schema);
        Text = schema;
    }

    private protected override SchemaType Type => SchemaType.Avro;

    private protected override string Text { get; }

    private protected override string Record => (_schema.Type as AvroNamedType)?.Name.Full ?? _schema.Type.Kind.ToString();

    private protected override byte[] Write(T value, RegisteredSchema schema)
    {
        try
        {
            return AvroBinary.Encode(schema.Avro, AvroMapping.ToDatum(schema.Avro, value, _options));
        }
        catch (Exception unfit) when (unfit is AvroMappingException or AvroDataException or AvroSchemaException)
        {
            throw SerializationException.Unfit($"{typeof(T).Name} cannot be written", unfit);
        }
    }
}
