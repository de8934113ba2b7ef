
namespace Contracts.Providers.States;

/// <summary>Provider states brought about by handlers in this process.</summary>
internal sealed class HandlerStateChanges(ProviderStates states) : StateChanges
{
    public override StateSession Begin(Func<IServiceProvider>? services) => new HandlerStateSession(states, services);
}
