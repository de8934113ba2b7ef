using System.Buffers;

namespace Contracts.Schemas.Avro.Data;

/// <summary>The binary encoding of the specification.</summary>
public static class AvroBinary
{
    /// <summary>The bytes of a datum.</summary>
    /// <exception cref="AvroDataException">The datum is no value of the schema.</exception>
    public static byte[] Encode(AvroSchema schema, AvroDatum datum)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new BinaryWriting(bytes).Write(schema.Type, datum);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The datum that the bytes hold, read with the schema that they were written with.</summary>
    /// <exception cref="AvroDataException">The bytes are not data of the schema, or more follow.</exception>
    public static AvroDatum Decode(AvroSchema schema, ReadOnlySpan<byte> bytes)
    {
        var source = new BinarySource(bytes);
        var datum = BinaryReading.Read(ref source, schema.Type);
        source.End();
        return datum;
    }
}
