using Contracts.Engine.Documents;
using Contracts.Providers.Databases;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>Nobody handles provider states: an interaction that needs one fails and says so, unless somebody decided that they are to be ignored.</summary>
internal sealed class NoStateChanges(bool ignored) : StateChanges
{
    public override StateSession Begin(Func<IServiceProvider>? services, TestDatabase? database) => new Session(ignored);

    private sealed class Session(bool ignored) : StateSession
    {
        public override Task<HandlerValues> SetUpAsync(IReadOnlyList<ProviderState> states, CancellationToken cancellationToken) =>
            states.Count == 0 || ignored
                ? Task.FromResult(states.Aggregate(HandlerValues.None, (values, state) => values.With(state.Parameters)))
                : throw ProviderStateException.NotConfigured(states.Select(state => state.Name));

        public override Task TearDownAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
