namespace Contracts.Schemas.Avro.Types;

/// <summary>Values of one type under text keys.</summary>
public sealed class AvroMap : AvroType
{
    internal AvroMap(AvroType values, TypeExtras? extras)
        : base(AvroKind.Map, extras) => Values = values;

    /// <summary>The type of every value.</summary>
    public AvroType Values { get; }
}
