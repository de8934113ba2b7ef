namespace ServiceDefaults.Events.Questions;

/// <summary>A question on its way.</summary>
/// <param name="Queue">Where such questions are answered.</param>
/// <param name="Body">The question as JSON.</param>
public sealed record Question(string Queue, ReadOnlyMemory<byte> Body)
{
    /// <summary>What the question came of, through all services; null where nobody asked for it.</summary>
    public string? CorrelationId { get; init; }
}
