using Contracts.Schemas.Avro.Data;

namespace Contracts.Schemas.Avro;

/// <summary>A datum that the writer's schema allows, and the reader's refuses or takes for something else. It was really encoded, and really given to the reader.</summary>
/// <param name="Datum">The datum, in the writer's schema.</param>
/// <param name="Json">The datum in the JSON encoding.</param>
/// <param name="Bytes">The datum in the binary encoding.</param>
/// <param name="Rejection">What the reader said, or what it took the value for.</param>
public sealed record AvroWitness(AvroDatum Datum, string Json, ReadOnlyMemory<byte> Bytes, string Rejection);
