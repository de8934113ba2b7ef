namespace Contracts.Schemas.Avro.Mapping;

/// <summary>The size of a decimal member in Avro.</summary>
/// <param name="precision">How many digits.</param>
/// <param name="scale">How many of them behind the point.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AvroDecimalAttribute(int precision, int scale) : Attribute
{
    /// <summary>How many digits.</summary>
    public int Precision { get; } = precision;

    /// <summary>How many of them behind the point.</summary>
    public int Scale { get; } = scale;
}
