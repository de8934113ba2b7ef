using Contracts.Providers.Messages;
using Contracts.Providers.States;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ServiceDefaults.Testing;

/// <summary>A service as verifiers of other languages reach it: the app on a socket, and its provider states and its messages behind a URL each.</summary>
public sealed class ReachableService : IAsyncDisposable
{
    private readonly IAsyncDisposable _app;
    private readonly ProviderStateServer _states;
    private readonly MessageServer _messages;

    private ReachableService(IAsyncDisposable app, Uri address, ProviderStateServer states, MessageServer messages) => (_app, Address, _states, _messages) = (app, address, states, messages);

    /// <summary>Where the app answers.</summary>
    public Uri Address { get; }

    /// <summary>Where its provider states are brought about.</summary>
    public Uri StateChangeAddress => _states.Address;

    /// <summary>Where its messages are asked for, by their descriptions.</summary>
    public Uri MessageAddress => _messages.Address;

    /// <summary>Starts all three, each on a free port of this machine.</summary>
    /// <param name="app">The app; it is disposed of with the service.</param>
    /// <param name="states">What brings its states about.</param>
    /// <param name="messages">Adds the messages that its code makes.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<ReachableService> StartAsync<TApp>(WebApplicationFactory<TApp> app, ProviderStates states, Action<MessageScenarios> messages, CancellationToken cancellationToken)
        where TApp : class
    {
        var address = app.StartOnSocket();
        return new ReachableService(
            app, address, await ProviderStateServer.StartAsync(states, app.Services, cancellationToken), await MessageServer.StartAsync(messages, app.Services, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _messages.DisposeAsync();
        await _states.DisposeAsync();
        await _app.DisposeAsync();
    }
}
