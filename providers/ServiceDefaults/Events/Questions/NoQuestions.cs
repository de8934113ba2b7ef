namespace ServiceDefaults.Events.Questions;

/// <summary>For a service that runs without a message broker; nobody answers.</summary>
internal sealed class NoQuestions : IQuestionTransport
{
    public Task<ReadOnlyMemory<byte>?> AskAsync(Question question, CancellationToken cancellationToken) => Task.FromResult<ReadOnlyMemory<byte>?>(null);
}
