using System.Text.Json;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>How C# types become Avro.</summary>
public sealed record AvroMappingOptions
{
    internal static AvroMappingOptions Default { get; } = new();

    /// <summary>
    /// How a member's name becomes a field's. <c>[DataMember(Name = …)]</c> goes before it; symbols are called as in C#, or as <c>[EnumMember(Value = …)]</c> says.
    /// Names of JSON do not count: they may hold what no name of Avro may.
    /// </summary>
    /// <value>By default camel case.</value>
    public JsonNamingPolicy? FieldNames { get; init; } = JsonNamingPolicy.CamelCase;

    /// <summary>The namespace of all types; <c>[DataContract(Namespace = …)]</c> goes before it.</summary>
    /// <value>By default, and where null, the namespace of the C# type.</value>
    public string? Namespace { get; init; }

    /// <summary>How many digits a decimal may have, unless <see cref="AvroDecimalAttribute"/> says otherwise.</summary>
    /// <value>By default 29, as many as C# keeps.</value>
    public int DecimalPrecision { get; init; } = 29;

    /// <summary>How many of them stand behind the point. A value with more of them is refused, never rounded.</summary>
    /// <value>By default 9.</value>
    public int DecimalScale { get; init; } = 9;
}
