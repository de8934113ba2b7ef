using System.Collections.Immutable;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Providers.Events;

/// <summary>The verification of an application's events, from the readers' schemas to the results.</summary>
internal sealed class EventRun(VerificationOptions options, ProviderBuild build)
{
    private readonly Lazy<BrokerPorts?> _broker = new(() => options.Broker?.Invoke(build));

    public async Task<ImmutableArray<SourcedEvent>> LoadAsync(CancellationToken cancellationToken)
    {
        var readers = ImmutableArray.CreateBuilder<SourcedEvent>();
        foreach (var source in Sources())
            readers.AddRange(await source.LoadReadersAsync(options.Provider, [.. options.Events.Keys], cancellationToken).ConfigureAwait(false));
        return readers.ToImmutable();
    }

    public async Task<EventReport> VerifyAsync(CancellationToken cancellationToken)
    {
        var readers = await LoadAsync(cancellationToken).ConfigureAwait(false);
        var alone = options.OfOneInstance;
        if (alone.Database is { } database)
            await database.StartAsync(cancellationToken).ConfigureAwait(false);
        var results = ImmutableArray.CreateBuilder<EventResult>();
        var session = new VerificationSession(alone, build);
        await using (session.ConfigureAwait(false))
        {
            foreach (var reader in readers)
                results.Add(await session.VerifyAsync(reader, cancellationToken).ConfigureAwait(false));
        }

        var report = new EventReport { Writer = options.Provider, Build = build, Results = results.ToImmutable() };
        await PublishAsync(report, cancellationToken).ConfigureAwait(false);
        return report;
    }

    public async Task<bool> PublishAsync(EventReport report, CancellationToken cancellationToken)
    {
        if (report.Build.Version is null || report.Results.IsEmpty || (options.EventPublisher ?? _broker.Value?.EventResults) is not { } publisher)
            return false;
        await publisher.PublishAsync(report, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private ImmutableArray<IEventSource> Sources()
    {
        if (!options.EventSources.IsEmpty)
            return options.EventSources;
        return _broker.Value switch
        {
            { Events: { } events } => [events],
            // A broker that keeps no schemas knows of no reader.
            not null => [],
            null => throw new ContractSourceException("The verification has no source of events. Add WithEventSource(…) or WithBroker(…)."),
        };
    }
}
