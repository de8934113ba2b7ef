namespace ServiceDefaults.Events;

/// <summary>For a service that runs without a message broker; nobody reads its events.</summary>
internal sealed class NoEventPublisher : IEventPublisher
{
    public Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken) => Task.CompletedTask;
}
