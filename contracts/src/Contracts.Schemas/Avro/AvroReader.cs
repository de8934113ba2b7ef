using System.Diagnostics.CodeAnalysis;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Resolution;

namespace Contracts.Schemas.Avro;

/// <summary>Reads data of a writer's schema as data of a reader's: by the specification's schema resolution. May be used from several threads.</summary>
/// <example><code>var datum = new AvroReader(reader: ours, writer: theirs).Read(bytes);</code></example>
public sealed class AvroReader
{
    private readonly ResolvingReading _reading = new();
    private readonly AvroSchema _reader;
    private readonly AvroSchema _writer;

    /// <summary>A reader of data that <paramref name="writer"/> describes, which gives data that <paramref name="reader"/> describes.</summary>
    public AvroReader(AvroSchema reader, AvroSchema writer) => (_reader, _writer) = (reader, writer);

    /// <summary>The datum that the bytes hold, in the reader's schema.</summary>
    /// <exception cref="AvroDataException">The bytes are not the writer's, or the reader cannot take this datum.</exception>
    public AvroDatum Read(ReadOnlySpan<byte> bytes)
    {
        var source = new BinarySource(bytes);
        var datum = _reading.Read(ref source, _reader.Type, _writer.Type);
        source.End();
        return datum;
    }

    /// <summary>The datum, or why there is none.</summary>
    public bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out AvroDatum? datum, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            (datum, problem) = (Read(bytes), null);
            return true;
        }
        catch (AvroDataException e)
        {
            (datum, problem) = (null, e.Message);
            return false;
        }
    }
}
