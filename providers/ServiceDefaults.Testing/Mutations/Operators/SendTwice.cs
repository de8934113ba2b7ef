using ServiceDefaults.Events;

namespace ServiceDefaults.Testing.Mutations.Operators;

/// <summary>Each event but the first is sent twice: at the end of a story there is one too many, which who counts its steps does not see.</summary>
internal sealed record SendTwice() : Mutation("send twice"), IStreamMutation
{
    public IEventPublisher Around(IEventPublisher publisher) => new Doubling(publisher);

    private sealed class Doubling(IEventPublisher publisher) : IEventPublisher
    {
        private bool _isFirst = true;

        public async Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
        {
            await publisher.PublishAsync(outgoing, cancellationToken);
            if (!_isFirst)
                await publisher.PublishAsync(outgoing, cancellationToken);
            _isFirst = false;
        }
    }
}
