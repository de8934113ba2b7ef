using ServiceDefaults.Events;

namespace ServiceDefaults.Testing.Mutations.Operators;

/// <summary>The second event goes before the first.</summary>
internal sealed record SendInAnotherOrder() : Mutation("send in another order"), IStreamMutation
{
    public IEventPublisher Around(IEventPublisher publisher) => new Swapping(publisher);

    private sealed class Swapping(IEventPublisher publisher) : IEventPublisher
    {
        private OutgoingEvent? _first;
        private bool _hasSwapped;

        public async Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
        {
            if (_first is null && !_hasSwapped)
            {
                _first = outgoing;
                return;
            }

            await publisher.PublishAsync(outgoing, cancellationToken);
            if (_first is { } first)
                await publisher.PublishAsync(first, cancellationToken);
            (_first, _hasSwapped) = (null, true);
        }
    }
}
