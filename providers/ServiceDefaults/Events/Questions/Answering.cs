using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events.Questions;

/// <summary>Answers questions, however they came.</summary>
public sealed partial class Answering(Answers answers, IServiceScopeFactory scopes, CorrelationContext correlation, ILogger<Answering> logger)
{
    private static readonly Func<ILogger, string?, IDisposable?> InLog = LoggerMessage.DefineScope<string?>("CorrelationId:{CorrelationId}");

    /// <summary>The answer to a question.</summary>
    /// <returns>Null where there is none: it cannot be read, or answering it failed. The log says why; whoever asks goes on without.</returns>
    public async Task<ReadOnlyMemory<byte>?> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        correlation.Current = question.CorrelationId;
        using var scope = InLog(logger, question.CorrelationId);
        if (!answers.TryFind(question.Queue, out var answer))
        {
            LogUnknown(question.Queue);
            return null;
        }

        try
        {
            await using var services = scopes.CreateAsyncScope();
            return await answer(services.ServiceProvider, question.Body, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(question.Queue, failure);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Nothing here answers questions to {Queue}.")]
    private partial void LogUnknown(string queue);

    [LoggerMessage(LogLevel.Error, "A question to {Queue} could not be answered.")]
    private partial void LogFailed(string queue, Exception exception);
}
