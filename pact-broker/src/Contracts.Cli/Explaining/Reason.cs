namespace Contracts.Cli.Explaining;

/// <summary>One thing that does not fit.</summary>
/// <param name="Rule">Its stable name.</param>
/// <param name="Path">Where in the reader's schema.</param>
/// <param name="Sentence">What does not fit.</param>
/// <param name="Witness">An event that shows it; null where none could be made.</param>
internal sealed record Reason(string Rule, string Path, string Sentence, Witness? Witness);

/// <summary>An event that the writer may write, and the reader refuses or misreads.</summary>
/// <param name="Json">The event as JSON.</param>
/// <param name="Bytes">The event as it travels; null where that is the JSON.</param>
/// <param name="Rejection">What the reader said, or what it took a value for.</param>
internal sealed record Witness(string Json, ReadOnlyMemory<byte>? Bytes, string Rejection);
