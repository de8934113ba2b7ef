using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events.Questions;

/// <summary>Asks over RabbitMQ, over one connection that is opened with the first question, and with the next after it was lost.</summary>
internal sealed partial class RabbitMqQuestions(IOptions<EventSettings> settings, ILogger<RabbitMqQuestions> logger) : IQuestionTransport, IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private QuestionLine? _line;

    public async Task<ReadOnlyMemory<byte>?> AskAsync(Question question, CancellationToken cancellationToken)
    {
        try
        {
            var line = await OpenAsync(cancellationToken);
            var answer = await line.AskAsync(settings.Value.QueueOf(question.Queue), PropertiesOf(question), question.Body, cancellationToken);
            if (answer.Refusal is null)
                return answer.Body;
            LogRefused(question.Queue, answer.Refusal);
            return null;
        }
        catch (PublishException)
        {
            // Given back: nobody listens to the queue.
            return null;
        }
        catch (Exception lost) when (lost is IOException or RabbitMQClientException or ObjectDisposedException)
        {
            LogLost(lost);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_line is not null)
            await _line.DisposeAsync();
        _one.Dispose();
    }

    private BasicProperties PropertiesOf(Question question) => new()
    {
        ContentType = "application/json",
        // Whoever asked waits no longer than that.
        Expiration = settings.Value.AnswerTimeLimit.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture),
        Headers = question.CorrelationId is { } id ? new Dictionary<string, object?> { [CorrelationContext.Header] = id } : null,
    };

    private async Task<QuestionLine> OpenAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_line is { IsOpen: true } open)
                return open;
            if (_line is { } lost)
            {
                _line = null;
                await lost.DisposeAsync();
            }

            return _line = await QuestionLine.OpenAsync(settings.Value.RabbitMq!, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The message broker cannot be reached, or was lost; the question has no answer now, and may be asked again.")]
    private partial void LogLost(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The question to {Queue} was refused: {Reason}")]
    private partial void LogRefused(string queue, string reason);
}
