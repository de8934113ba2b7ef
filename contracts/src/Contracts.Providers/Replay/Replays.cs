using System.Collections.Concurrent;
using System.Collections.Immutable;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Providers.Replay;

/// <summary>
/// The replays of a run: in the order of the contracts or in that of a seed, by one instance of the provider or by several at once. Results stand in the order of the contracts always.
/// </summary>
internal sealed class Replays(VerificationOptions options, ProviderBuild build, ImmutableArray<SourcedContract> contracts, InteractionFilter filter)
{
    private readonly Engine.Documents.Interaction[][] _wanted = [.. contracts.Select(contract => contract.Document.Interactions.Where(filter.Accepts).ToArray())];
    private readonly Lock _telling = new();
    private int _number;
    private volatile bool _stopped;

    /// <summary>What the replays took; those of several instances add up.</summary>
    public RunTimes Times { get; private set; } = new();

    public async Task<ImmutableArray<ContractResult>> RunAsync(CancellationToken cancellationToken)
    {
        var results = _wanted.Select(interactions => new InteractionResult?[interactions.Length]).ToArray();
        var waiting = new ConcurrentQueue<ImmutableArray<(int Contract, int Index)>>(Order());
        var instances = options.Instances.IsEmpty ? [options] : options.Instances.Select(instance => options with { Endpoint = instance.Endpoint, Database = instance.Database });
        await Task.WhenAll(instances.Select(instance => Task.Run(() => WorkAsync(instance, waiting, results, cancellationToken), cancellationToken))).ConfigureAwait(false);
        return [.. contracts.Select((contract, position) => new ContractResult(contract, [.. results[position].OfType<InteractionResult>()]))];
    }

    // What is the same stays together: the session that has the answer gives it to the others.
    private IEnumerable<ImmutableArray<(int Contract, int Index)>> Order()
    {
        var order = _wanted.SelectMany((interactions, contract) => interactions.Select((_, index) => (Contract: contract, Index: index))).ToArray();
        if (options.ShuffleSeed is { } seed)
            new Random(seed).Shuffle(order);
        return options.Instances.IsEmpty
            ? order.Select(one => ImmutableArray.Create(one))
            : order.GroupBy(one => InteractionContent.Of(_wanted[one.Contract][one.Index]), StringComparer.Ordinal).Select(same => same.ToImmutableArray());
    }

    private async Task WorkAsync(
        VerificationOptions instance, ConcurrentQueue<ImmutableArray<(int Contract, int Index)>> waiting, InteractionResult?[][] results, CancellationToken cancellationToken)
    {
        var started = options.Replay.TimeProvider.GetTimestamp();
        if (instance.Database is { } database)
            await database.StartAsync(cancellationToken).ConfigureAwait(false);
        var creating = options.Replay.TimeProvider.GetElapsedTime(started);
        var session = new VerificationSession(instance, build);
        await using (session.ConfigureAwait(false))
        {
            while (!_stopped && waiting.TryDequeue(out var same))
            {
                foreach (var (contract, index) in same)
                    Tell(contracts[contract], results[contract][index] = await session.VerifyAsync(contracts[contract], _wanted[contract][index], cancellationToken).ConfigureAwait(false));
            }
        }

        lock (_telling)
            Times = Times.Plus(session.Times).Plus(new RunTimes { Databases = creating });
    }

    private void Tell(SourcedContract contract, InteractionResult result)
    {
        lock (_telling)
        {
            options.Progress?.Invoke(new VerificationProgress(contract, result, ++_number, _wanted.Sum(interactions => interactions.Length)));
            if (options.FailFast && result.Verdict != Verdict.Passed && !new ContractResult(contract, [result]).IsPending(result))
                _stopped = true;
        }
    }
}
