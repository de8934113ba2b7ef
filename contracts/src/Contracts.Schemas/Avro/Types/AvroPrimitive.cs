namespace Contracts.Schemas.Avro.Types;

/// <summary>One of the eight kinds that have no parts.</summary>
public sealed class AvroPrimitive : AvroType
{
    internal AvroPrimitive(AvroKind kind, TypeExtras? extras = null)
        : base(kind, extras)
    {
    }
}
