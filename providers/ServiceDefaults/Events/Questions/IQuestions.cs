namespace ServiceDefaults.Events.Questions;

/// <summary>Asks other services by message, and has their answers.</summary>
public interface IQuestions
{
    /// <summary>Asks, and waits for the answer as long as the setting <c>Events:AnswerTimeLimit</c> allows.</summary>
    /// <param name="queue">Where such questions are answered.</param>
    /// <param name="body">The question as JSON.</param>
    /// <param name="cancellationToken">Gives it up before the time is over.</param>
    /// <returns>The answer as JSON; null where none came: nobody is there, or not in time. Whoever asks has to have something to do then.</returns>
    Task<ReadOnlyMemory<byte>?> AskAsync(string queue, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
