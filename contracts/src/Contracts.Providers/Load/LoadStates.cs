using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Providers.Handlers;
using Contracts.Providers.States;

namespace Contracts.Providers.Load;

/// <summary>The states of a load: each set of them is brought about once, all stay for as long as it takes, the last is undone first.</summary>
internal sealed class LoadStates(StateChanges changes, Func<IServiceProvider>? services, TimeLimit limit) : IAsyncDisposable
{
    private readonly Stack<StateSession> _sessions = [];

    /// <summary>What each interaction's states handed back. Those without states come first: many providers clear their data then.</summary>
    /// <exception cref="ProviderStateException">One cannot be brought about.</exception>
    public async Task<Func<Interaction, HandlerValues>> PrepareAsync(IEnumerable<Interaction> interactions, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, HandlerValues>(StringComparer.Ordinal);
        foreach (var interaction in interactions.OrderBy(interaction => !interaction.ProviderStates.IsEmpty))
        {
            if (!values.ContainsKey(Key(interaction)))
                values[Key(interaction)] = await SetUpAsync(interaction.ProviderStates, cancellationToken).ConfigureAwait(false);
        }

        return interaction => values[Key(interaction)];
    }

    public async Task TearDownAsync(CancellationToken cancellationToken)
    {
        foreach (var session in _sessions)
            await limit.RunAsync(session.TearDownAsync, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        while (_sessions.TryPop(out var session))
            await session.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<HandlerValues> SetUpAsync(ImmutableArray<ProviderState> states, CancellationToken cancellationToken)
    {
        var session = changes.Begin(services, database: null);
        _sessions.Push(session);
        try
        {
            return await limit.RunAsync(token => session.SetUpAsync(states, token), cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw ProviderStateException.Late(states.Select(state => state.Name), limit);
        }
    }

    private static string Key(Interaction interaction) => JsonSerializer.Serialize(interaction.ProviderStates);
}
