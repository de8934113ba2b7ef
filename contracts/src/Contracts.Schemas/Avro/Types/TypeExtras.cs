using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Types;

/// <summary>What any type may carry beside its own members.</summary>
internal sealed record TypeExtras(IReadOnlyList<JsonMember> Properties, AvroLogicalType? LogicalType);
