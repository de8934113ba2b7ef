namespace ServiceDefaults.Events.Questions;

/// <summary>What came back.</summary>
/// <param name="Body">The answer.</param>
/// <param name="Refusal">Why there is none; null where there is one.</param>
internal sealed record ReceivedAnswer(ReadOnlyMemory<byte> Body, string? Refusal);
