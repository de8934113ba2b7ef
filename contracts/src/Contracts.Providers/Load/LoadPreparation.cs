using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Handlers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Replay;
using Contracts.Providers.Reports;
using Contracts.Providers.Sources;

namespace Contracts.Providers.Load;

/// <summary>What stands before a load: a client, the states, and a look whether each interaction holds while nobody else asks.</summary>
internal sealed class LoadPreparation : IAsyncDisposable
{
    private readonly VerificationOptions _options;
    private readonly LoadPlan _plan;
    private readonly ProviderEndpoint _endpoint;
    private readonly HttpClient _client;
    private readonly HttpClient _addresses;
    private readonly LoadStates _states;

    public LoadPreparation(VerificationOptions options, LoadPlan plan)
    {
        (_options, _plan) = (options, plan);
        _endpoint = options.Endpoint?.Invoke() ?? throw new InvalidOperationException("A load has to know where the provider answers. Add WithHttpEndpoint(…).");
        _client = ProviderClient.For(_endpoint, options.Tls);
        _addresses = ProviderClient.ForAddresses(options.Tls);
        var changes = options.States.Connect(_endpoint, _client, _addresses, options.Replay.Headers);
        _states = new LoadStates(changes, _endpoint.Services, new TimeLimit(options.StateTimeout, options.Replay.TimeProvider));
    }

    public async Task<LoadPrepared> PrepareAsync(ImmutableArray<SourcedContract> contracts, InteractionFilter filter, CancellationToken cancellationToken)
    {
        var wanted = contracts
            .SelectMany(contract => contract.Document.Interactions.OfType<HttpInteraction>().Where(filter.Accepts).Select(http => (Name: InteractionName.Of(contract.Document.Consumer, http), Http: http)))
            .Where(one => _plan.WeightOf(one.Http) > 0)
            .ToList();
        if (wanted.Count == 0)
            throw new ContractSourceException($"No contract of the provider '{_options.Provider}' has an HTTP interaction that is to be asked for (filter: {filter}).");
        var values = await _states.PrepareAsync(wanted.Select(one => one.Http), cancellationToken).ConfigureAwait(false);
        var targets = ImmutableArray.CreateBuilder<(LoadTarget, int)>();
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        foreach (var (name, http) in wanted)
        {
            var target = new LoadTarget(name, http, values(http), _endpoint, _client, _options.Replay);
            if (await target.AskAsync(cancellationToken).ConfigureAwait(false) is { Failure: { } failure } answer)
                leftOut.Add(new LeftOut(name, $"{failure} ({answer.Example})", answer.Waited));
            else
                targets.Add((target, _plan.WeightOf(http)));
        }

        return new LoadPrepared(targets.ToImmutable(), leftOut.ToImmutable());
    }

    public Task TearDownAsync(CancellationToken cancellationToken) => _states.TearDownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _states.DisposeAsync().ConfigureAwait(false);
        _client.Dispose();
        _addresses.Dispose();
    }
}

/// <summary>What is asked for, how often beside the others, and what is not.</summary>
internal sealed record LoadPrepared(ImmutableArray<(LoadTarget Target, int Weight)> Targets, ImmutableArray<LeftOut> LeftOut);
