namespace Contracts.Schemas.Avro.Types;

/// <summary>What a plain value means. <see cref="AvroCompatibility"/> ignores it, as registries do; <see cref="AvroMeaning"/> is about nothing else.</summary>
/// <param name="Name">As in the schema: <c>decimal</c>, <c>timestamp-millis</c>, …</param>
/// <param name="Precision">Digits of a decimal; 0 for every other.</param>
/// <param name="Scale">Digits behind the point of a decimal; 0 for every other.</param>
public sealed record AvroLogicalType(string Name, int Precision = 0, int Scale = 0);
