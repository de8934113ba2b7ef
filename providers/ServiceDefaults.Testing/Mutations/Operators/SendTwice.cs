using ServiceDefaults.Events;

namespace ServiceDefaults.Testing.Mutations.Operators;

internal sealed record SendTwice() : Mutation("send twice"), IStreamMutation
{
    public IEventPublisher Around(IEventPublisher publisher) => new Doubling(publisher);

    private sealed class Doubling(IEventPublisher publisher) : IEventPublisher
    {
        public async Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
        {
            await publisher.PublishAsync(outgoing, cancellationToken);
            await publisher.PublishAsync(outgoing, cancellationToken);
        }
    }
}
