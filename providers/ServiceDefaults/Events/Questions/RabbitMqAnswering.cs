using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events.Questions;

/// <summary>Answers the questions that come to a service's queues. The queues are there as long as somebody answers: who asks nobody learns it at once.</summary>
internal sealed class RabbitMqAnswering(Answers answers, Answering answering, IOptions<EventSettings> settings, RabbitMqLink link) : BackgroundService
{
    private readonly Dictionary<string, string> _queues = answers.Queues.ToDictionary(settings.Value.QueueOf);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => link.KeepAsync(ListenAsync, stoppingToken);

    private async Task ListenAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var queue in _queues.Keys)
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: true, cancellationToken: cancellationToken);
        // A question that is lost half-way has no answer, and whoever asked goes on without: nobody needs it again.
        await channel.TakeAllAsync(_queues.Keys, autoAck: true, question => AnswerAsync(question, channel, cancellationToken), cancellationToken);
    }

    private async Task AnswerAsync(BasicDeliverEventArgs delivery, IChannel channel, CancellationToken cancellationToken)
    {
        // The client uses its buffer again when this is done.
        var question = new Question(_queues[delivery.RoutingKey], delivery.Body.ToArray()) { CorrelationId = delivery.HeaderOf(CorrelationContext.Header) };
        if (await answering.AnswerAsync(question, cancellationToken) is not { } answer || delivery.BasicProperties.ReplyTo is not { } back)
            return;

        var properties = new BasicProperties { ContentType = "application/json", CorrelationId = delivery.BasicProperties.CorrelationId };
        if (question.CorrelationId is { } id)
            properties.Headers = new Dictionary<string, object?> { [CorrelationContext.Header] = id };
        await channel.BasicPublishAsync("", back, mandatory: false, properties, answer, cancellationToken);
    }
}
