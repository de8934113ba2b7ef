using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ServiceDefaults.Events.Questions;

namespace ServiceDefaults.Events.InMemory;

/// <summary>Answers the questions of other services of the process, as <see cref="RabbitMqAnswering"/> does those that come over RabbitMQ.</summary>
internal sealed class InMemoryAnswering(Answers answers, Answering answering, IOptions<EventSettings> settings) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in answers.Queues)
            settings.Value.Broker?.Answer(queue, answering.AnswerAsync);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in answers.Queues)
            settings.Value.Broker?.AnswerNoLonger(queue, answering.AnswerAsync);
        return Task.CompletedTask;
    }
}
