namespace Contracts.Engine.Documents.Notes;

/// <summary>What the consumer promises to do when an interaction fails in a way. Stands in <c>comments.faults</c>.</summary>
/// <param name="Fault">The way: <c>reset</c>.</param>
/// <param name="Reaction">The promise.</param>
/// <param name="Pattern">The <see cref="RequestPattern"/> that the promise is an example of; null for none.</param>
public sealed record FaultNote(string Fault, string Reaction, string? Pattern = null);
