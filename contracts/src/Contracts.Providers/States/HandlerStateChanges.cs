using Contracts.Providers.Databases;

namespace Contracts.Providers.States;

/// <summary>Provider states brought about by handlers in this process, and the tables that these write to.</summary>
internal sealed class HandlerStateChanges(ProviderStates states, SeenTables seen) : StateChanges
{
    public override StateSession Begin(Func<IServiceProvider>? services, TestDatabase? database) =>
        new HandlerStateSession(states, services, database is null ? null : new TableWatch(database, seen));
}
