namespace ServiceDefaults.Events.Questions;

/// <summary>How questions get to who answers them: over RabbitMQ, within the process, or not at all.</summary>
internal interface IQuestionTransport
{
    /// <summary>Brings a question there and its answer back.</summary>
    /// <returns>Null where nobody is there, or whoever is has no answer.</returns>
    Task<ReadOnlyMemory<byte>?> AskAsync(Question question, CancellationToken cancellationToken);
}
