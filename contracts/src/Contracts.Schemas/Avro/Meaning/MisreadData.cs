using System.Buffers;
using Contracts.Schemas.Avro.Compatibility;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Resolution;

namespace Contracts.Schemas.Avro.Meaning;

/// <summary>Has values of the writer really written, and really read with the reader's types.</summary>
internal sealed class MisreadData(AvroSchema reader, AvroSchema writer)
{
    private readonly Lazy<SmallestData> _smallest = new(() => SmallestData.Of(writer.Type));
    private readonly AvroReader _reader = new(reader, writer);

    /// <summary>What becomes of a value where two types meet.</summary>
    public static AvroDatum Read(TypePair pair, AvroDatum value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new BinaryWriting(bytes).Write(pair.Writer, value);
        var source = new BinarySource(bytes.WrittenSpan);
        return new ResolvingReading().Read(ref source, pair.Reader, pair.Writer);
    }

    /// <summary>The whole datum around a value; null where the reader refuses it, so that nothing is misread.</summary>
    public AvroWitness? Witness(DatumStep step, AvroDatum value, string shown)
    {
        if (SurroundingData.Around(step, value, _smallest.Value) is not { } datum)
            return null;
        try
        {
            var bytes = AvroBinary.Encode(writer, datum);
            return _reader.TryRead(bytes, out _, out _) ? new AvroWitness(datum, AvroJson.Encode(writer, datum), bytes, $"{shown}.") : null;
        }
        catch (AvroDataException)
        {
            // Nested deeper than this thread's stack: there is a datum, but none to show.
            return null;
        }
    }
}
