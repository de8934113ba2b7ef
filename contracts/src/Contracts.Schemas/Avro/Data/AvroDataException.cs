namespace Contracts.Schemas.Avro.Data;

/// <summary>Bytes, JSON or a datum do not fit a schema, or a reader cannot take what a writer wrote.</summary>
public sealed class AvroDataException : FormatException
{
    internal AvroDataException(string problem, Exception? cause = null)
        : base(problem, cause)
    {
    }

    internal static AvroDataException TooDeep() => new("The data is nested deeper than can be followed.");

    internal static AvroDataException TooMuch(int bytes) => new($"The data has more values than {bytes} bytes can reasonably hold.");
}
