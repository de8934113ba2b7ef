using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Checks;
using Contracts.Providers.Data;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>The states of one interaction, brought about by handlers that share instances and services.</summary>
internal sealed class HandlerStateSession : StateSession
{
    private readonly ProviderStates _handlers;
    private readonly TestData _data;
    private readonly HandlerCall _call;
    private readonly TableWatch? _watch;
    private readonly Stack<ProviderState> _done = [];
    private HandlerValues _values = HandlerValues.None;
    private string? _doing;

    public HandlerStateSession(ProviderStates handlers, Func<IServiceProvider>? services, TableWatch? watch = null)
    {
        _handlers = handlers;
        _watch = watch;
        // Of its own: what one interaction made changes nothing for the next.
        _data = handlers.Seed is { } seed ? new TestData(seed) : new TestData();
        _call = new HandlerCall(services, _data);
    }

    public override string? Doing => _doing;

    public override int? DataSeed => _data.WasUsed ? _data.Seed : null;

    /// <summary>One change, asked for from outside. A teardown that nobody handles is nothing to do.</summary>
    public async Task<HandlerValues> ChangeAsync(ProviderState state, StateAction action, CancellationToken cancellationToken)
    {
        if (action == StateAction.Teardown && _handlers.TryFind(state.Name, action) is null)
            return HandlerValues.None;
        var (handler, places) = _handlers.Find(state.Name, action);
        return await InvokeAsync(handler, state, places, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<HandlerValues> SetUpAsync(IReadOnlyList<ProviderState> states, CancellationToken cancellationToken)
    {
        // A state that nobody handles is found before the first one changes anything.
        foreach (var state in states)
            _handlers.Find(state.Name, StateAction.Setup);

        var values = HandlerValues.None;
        foreach (var state in states)
        {
            var (handler, places) = _handlers.Find(state.Name, StateAction.Setup);
            _done.Push(state);
            values = values.With(places).With(state.Parameters)
                .With(await SetUpAsync(handler, state, places, cancellationToken).ConfigureAwait(false));
        }

        return _values = values;
    }

    public override ImmutableArray<BoundCheck> ChecksOf(Interaction interaction) =>
    [
        .. from check in _handlers.Checks
           from fit in check.FitsOf(interaction)
           let values = _values.With(fit.Values)
           let special = fit.State is null ? new object[] { interaction } : [interaction, fit.State]
           select new BoundCheck(check.Name, async cancellationToken => await _call.InvokeAsync(check.Method, check.Target, values, special, cancellationToken).ConfigureAwait(false) as ExpectedData),
    ];

    public override async Task TearDownAsync(CancellationToken cancellationToken)
    {
        ProviderStateException? first = null;
        while (_done.TryPop(out var state))
        {
            if (_handlers.TryFind(state.Name, StateAction.Teardown) is not var (handler, places))
                continue;
            try
            {
                await InvokeAsync(handler, state, places, cancellationToken).ConfigureAwait(false);
            }
            catch (ProviderStateException failed)
            {
                first ??= failed;
            }
        }

        if (first is not null)
            throw first;
    }

    public override async ValueTask DisposeAsync()
    {
        await _call.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private Task<HandlerValues> SetUpAsync(StateHandler handler, ProviderState state, HandlerValues places, CancellationToken cancellationToken) => _watch is null
        ? InvokeAsync(handler, state, places, cancellationToken)
        : _watch.RunAsync(handler.Template.Text, () => InvokeAsync(handler, state, places, cancellationToken), cancellationToken);

    private async Task<HandlerValues> InvokeAsync(StateHandler handler, ProviderState state, HandlerValues places, CancellationToken cancellationToken)
    {
        _doing = $"The handler that {StateHandler.Verb(handler.Action)} the provider state '{state.Name}' ({handler.Name})";
        try
        {
            var returned = await _call.InvokeAsync(handler.Method, handler.Target, places.With(state.Parameters), [state], cancellationToken).ConfigureAwait(false);
            return HandlerValues.FromReturned(returned);
        }
        catch (HandlerException misfit)
        {
            throw ProviderStateException.Misfit(state.Name, handler, misfit);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw ProviderStateException.Failed(state.Name, handler.Action, handler, thrown);
        }
    }
}
