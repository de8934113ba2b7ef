namespace Contracts.Schemas.Avro.Types;

/// <summary>Exactly so many bytes.</summary>
public sealed class AvroFixed : AvroNamedType
{
    internal AvroFixed(AvroTypeHead head, int size, TypeExtras? extras)
        : base(AvroKind.Fixed, head, extras) => Size = size;

    /// <summary>How many.</summary>
    public int Size { get; }
}
