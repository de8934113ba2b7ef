using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events.Questions;

/// <summary>Waits for answers only so long.</summary>
internal sealed partial class TimedQuestions(
    IQuestionTransport transport, CorrelationContext correlation, IOptions<EventSettings> settings, TimeProvider clock, ILogger<TimedQuestions> logger) : IQuestions
{
    public async Task<ReadOnlyMemory<byte>?> AskAsync(string queue, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.Value.AnswerTimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var answer = await transport.AskAsync(new Question(queue, body) { CorrelationId = correlation.Current }, either.Token);
            if (answer is null)
                LogUnanswered(queue);
            return answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogLate(queue, settings.Value.AnswerTimeLimit);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nobody answered the question to {Queue}.")]
    private partial void LogUnanswered(string queue);

    [LoggerMessage(LogLevel.Warning, "Nobody answered the question to {Queue} within {TimeLimit}.")]
    private partial void LogLate(string queue, TimeSpan timeLimit);
}
