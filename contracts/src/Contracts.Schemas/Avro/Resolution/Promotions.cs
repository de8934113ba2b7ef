using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Resolution;

/// <summary>Which primitive values can be read as which others.</summary>
internal static class Promotions
{
    public static bool Allow(AvroKind reader, AvroKind writer) => (writer, reader) switch
    {
        (AvroKind.Int, AvroKind.Long or AvroKind.Float or AvroKind.Double) => true,
        (AvroKind.Long, AvroKind.Float or AvroKind.Double) => true,
        (AvroKind.Float, AvroKind.Double) => true,
        (AvroKind.String, AvroKind.Bytes) => true,
        (AvroKind.Bytes, AvroKind.String) => true,
        _ => false,
    };
}
