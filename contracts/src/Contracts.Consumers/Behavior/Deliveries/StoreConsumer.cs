using System.Collections.Immutable;

namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>The consumer on the store that the test gave it.</summary>
internal sealed class StoreConsumer<TEvent, TStore, TState>(
    TStore store,
    Func<TStore, Func<Delivery<TEvent>, CancellationToken, Task<Settlement>>> start,
    Func<TStore, CancellationToken, Task<TState>> state,
    ImmutableArray<TEvent> events) : Consumer
    where TStore : notnull
{
    private Func<Delivery<TEvent>, CancellationToken, Task<Settlement>> _handle = start(store);

    public override void Start() => _handle = start(store);

    public override Task<Settlement> HandleAsync(int @event, int attempt, CancellationToken cancellationToken) =>
        _handle(new Delivery<TEvent>(events[@event], attempt), cancellationToken);

    public override async Task<string> ObserveAsync(CancellationToken cancellationToken) =>
        StateText.Of(await state(store, cancellationToken).ConfigureAwait(false));

    public override async ValueTask DisposeAsync()
    {
        if (store is IAsyncDisposable asynchronously)
            await asynchronously.DisposeAsync().ConfigureAwait(false);
        else
            (store as IDisposable)?.Dispose();
    }
}
