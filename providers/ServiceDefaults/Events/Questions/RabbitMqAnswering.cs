using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events.Questions;

/// <summary>
/// Answers the questions that come to a service's queues, one after the other. What cannot be answered is refused, so that nobody waits for it. The queues are there as long as
/// somebody answers: who asks nobody learns it at once.
/// </summary>
internal sealed class RabbitMqAnswering(Answers answers, Answering answering, IOptions<EventSettings> settings, RabbitMqLink link) : BackgroundService
{
    /// <summary>How many wait here for those before them; the rest waits at RabbitMQ, for whichever instance is free.</summary>
    private const ushort Prefetched = 10;

    private readonly Dictionary<string, string> _queues = answers.Queues.ToDictionary(settings.Value.QueueOf);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => link.KeepAsync(ListenAsync, stoppingToken);

    private async Task ListenAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.BasicQosAsync(prefetchSize: 0, Prefetched, global: false, cancellationToken);
        foreach (var queue in _queues.Keys)
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: true, cancellationToken: cancellationToken);
        await channel.TakeAllAsync(_queues.Keys, autoAck: false, question => TakeAsync(question, channel, cancellationToken), cancellationToken);
    }

    private async Task TakeAsync(BasicDeliverEventArgs delivery, IChannel channel, CancellationToken cancellationToken)
    {
        if (delivery.BasicProperties.ReplyTo is { } back)
            await AnswerAsync(delivery, back, channel, cancellationToken);
        await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, cancellationToken);
    }

    private async Task AnswerAsync(BasicDeliverEventArgs delivery, string back, IChannel channel, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, object?>();
        if (delivery.HeaderOf(CorrelationContext.Header) is { } correlationId)
            headers[CorrelationContext.Header] = correlationId;

        // Through an exchange that somebody bound to the queue a question may come under any key. The client uses its buffer again when this is done.
        var question = new Question(_queues.GetValueOrDefault(delivery.RoutingKey, delivery.RoutingKey), delivery.Body.ToArray()) { CorrelationId = delivery.HeaderOf(CorrelationContext.Header) };
        var answer = await answering.AnswerAsync(question, cancellationToken);
        if (answer is null)
            headers[QuestionLine.RefusalHeader] = $"There is no answer to this question to {question.Queue}; the log of whoever was asked says why.";

        var properties = new BasicProperties { ContentType = "application/json", CorrelationId = delivery.BasicProperties.CorrelationId, Headers = headers };
        await channel.BasicPublishAsync("", back, mandatory: false, properties, answer ?? ReadOnlyMemory<byte>.Empty, cancellationToken);
    }
}
