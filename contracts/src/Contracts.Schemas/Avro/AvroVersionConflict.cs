namespace Contracts.Schemas.Avro;

/// <summary>A new version of a schema and an earlier one do not get along in one direction.</summary>
/// <param name="Index">Which of the earlier versions, from 0.</param>
/// <param name="NewReadsOld">True if the new schema was the reader.</param>
/// <param name="Reasons">Why; at least one.</param>
public sealed record AvroVersionConflict(int Index, bool NewReadsOld, IReadOnlyList<AvroIncompatibility> Reasons);
