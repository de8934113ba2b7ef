using Contracts.Schemas.Avro.Data;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>Between C# types and Avro: the schema of a type, and its values as data.</summary>
/// <example><code>
/// var schema = AvroSchema.Parse(AvroMapping.SchemaOf(typeof(StockChanged)));
/// var bytes = AvroBinary.Encode(schema, AvroMapping.ToDatum(schema, changed));
/// </code></example>
public static class AvroMapping
{
    /// <summary>The schema of a type: nullable members may be left out, members with a default of C# have it in Avro too, derived types are a union.</summary>
    /// <exception cref="AvroMappingException">The type, or a part of it, has no place in Avro.</exception>
    public static string SchemaOf(Type type, AvroMappingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return SchemaOfType.Print(type, options ?? AvroMappingOptions.Default);
    }

    /// <summary>A value as data of a schema, which need not be that of its type: fields are found by name.</summary>
    /// <exception cref="AvroMappingException">The value is none of the schema.</exception>
    public static AvroDatum ToDatum(AvroSchema schema, object? value, AvroMappingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new DatumOfValue(options ?? AvroMappingOptions.Default).Of(schema.Type, value);
    }

    /// <summary>Data of a schema as a value.</summary>
    /// <exception cref="AvroMappingException">The type has no place for the datum.</exception>
    public static T? FromDatum<T>(AvroSchema schema, AvroDatum datum, AvroMappingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return (T?)new ValueOfDatum(options ?? AvroMappingOptions.Default).Of(schema.Type, datum, typeof(T));
    }
}
