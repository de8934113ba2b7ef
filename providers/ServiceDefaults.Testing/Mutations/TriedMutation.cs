namespace ServiceDefaults.Testing.Mutations;

/// <summary>A change that was made, and whether a contract test failed of it.</summary>
/// <param name="Boundary">Who reads it: a consumer's interaction, or the reader of an event.</param>
/// <param name="Change">What was changed.</param>
/// <param name="IsNoticed">Whether a contract test failed.</param>
internal sealed record TriedMutation(string Boundary, Mutation Change, bool IsNoticed);
