namespace Contracts.Schemas.Avro.Types;

/// <summary>Any number of items of one type.</summary>
public sealed class AvroArray : AvroType
{
    internal AvroArray(AvroType items, TypeExtras? extras)
        : base(AvroKind.Array, extras) => Items = items;

    /// <summary>The type of every item.</summary>
    public AvroType Items { get; }
}
