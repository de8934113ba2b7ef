using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Checks;
using Contracts.Providers.Databases;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>How provider states are brought about: by handlers in this process, or by a URL.</summary>
internal abstract class StateChanges
{
    /// <summary>What one interaction needs lives in one session.</summary>
    public abstract StateSession Begin(Func<IServiceProvider>? services, TestDatabase? database);
}

/// <summary>The states of one interaction.</summary>
internal abstract class StateSession : IAsyncDisposable
{
    /// <summary>What is being done or was done last, for reports; null where that is not known.</summary>
    public virtual string? Doing => null;

    /// <summary>What the handlers' test data was made from; null where they asked for none.</summary>
    public virtual int? DataSeed => null;

    /// <summary>Makes the states true, in order.</summary>
    /// <returns>The values for generators: the states' parameters, overlaid with what was handed back.</returns>
    /// <exception cref="ProviderStateException">One cannot be brought about; those before it were.</exception>
    public abstract Task<HandlerValues> SetUpAsync(IReadOnlyList<ProviderState> states, CancellationToken cancellationToken);

    /// <summary>Undoes what <see cref="SetUpAsync"/> did, last first.</summary>
    /// <exception cref="ProviderStateException">One cannot be undone; the others were.</exception>
    public abstract Task TearDownAsync(CancellationToken cancellationToken);

    /// <summary>What is to be looked at in the data when the interaction was answered.</summary>
    public virtual ImmutableArray<BoundCheck> ChecksOf(Interaction interaction) => [];

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
