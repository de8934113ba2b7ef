namespace PactBroker.Domain.Matrix.Deciding;

/// <summary>How many rows are in which state.</summary>
/// <param name="Unknown">Includes required integrations that have no row at all.</param>
/// <param name="Ignored">Null unless the query asks to ignore something.</param>
public sealed record MatrixCounts(int Success, int Failed, int Unknown, int? Ignored);
