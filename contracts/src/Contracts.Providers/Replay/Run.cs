using System.Collections.Immutable;
using Contracts.Engine.Reports;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.States;

namespace Contracts.Providers.Replay;

/// <summary>A verification from its sources to its results.</summary>
internal sealed class Run(VerificationOptions options, ProviderBuild build)
{
    private readonly Lazy<BrokerPorts?> _broker = new(() => options.Broker?.Invoke(build));

    public async Task<ImmutableArray<SourcedContract>> LoadAsync(InteractionFilter filter, CancellationToken cancellationToken)
    {
        var contracts = ImmutableArray.CreateBuilder<SourcedContract>();
        foreach (var source in Sources())
            contracts.AddRange(await source.LoadAsync(options.Provider, cancellationToken).ConfigureAwait(false));
        return [.. contracts.Where(contract => filter.Accepts(contract.Document))];
    }

    public async Task<VerificationReport> VerifyAsync(InteractionFilter filter, CancellationToken cancellationToken)
    {
        var started = options.Replay.TimeProvider.GetTimestamp();
        var contracts = await LoadAsync(filter, cancellationToken).ConfigureAwait(false);
        EnsureSomething(contracts, filter);
        var report = options.MissingCredentials.IsEmpty
            ? await ReplayAsync(contracts, filter, cancellationToken).ConfigureAwait(false)
            : ToReport([.. contracts.Select(contract => new ContractResult(contract, []))], filter, new());
        report = report with { Times = report.Times! with { Whole = options.Replay.TimeProvider.GetElapsedTime(started) } };
        Write(report);
        return await PublishAndFileAsync(report, cancellationToken).ConfigureAwait(false);
    }

    public async Task<VerificationReport> ReplayAsync(ImmutableArray<SourcedContract> contracts, InteractionFilter filter, CancellationToken cancellationToken)
    {
        var started = options.Replay.TimeProvider.GetTimestamp();
        var replays = new Replays(options, build, contracts, filter);
        var results = await replays.RunAsync(cancellationToken).ConfigureAwait(false);
        return ToReport(results, filter, replays.Times with { Whole = options.Replay.TimeProvider.GetElapsedTime(started) });
    }

    /// <summary>What was found, with all that is known of the run.</summary>
    public VerificationReport ToReport(ImmutableArray<ContractResult> results, InteractionFilter filter, RunTimes times)
    {
        var contracts = results.Select(result => result.Contract).ToImmutableArray();
        var filtered = contracts.Any(contract => filter.Narrows(contract.Document));
        return new VerificationReport
        {
            Provider = options.Provider,
            ProviderVersion = build.Version ?? "",
            ProviderBranch = build.Branch,
            ProviderTags = build.Tags,
            BuildUrl = build.BuildUrl,
            Database = (options.Instances is [var first, ..] ? first.Database : options.Database)?.Description,
            MadeWith = Surroundings.VersionsOf(options),
            Asked = Surroundings.AskedBy(options),
            Filtered = filtered,
            UnusedHandlers = filtered ? [] : StateUsage.Of(options.Provider, contracts, options.HandledStates).UnusedHandlers,
            ReadOnly = filter.ReadingOnly,
            NotRun = contracts.Sum(contract => contract.Document.Interactions.Count(filter.Accepts)) - results.Sum(result => result.Interactions.Length),
            ShuffleSeed = options.ShuffleSeed,
            Times = times,
            TimeBudget = options.TimeBudget,
            MissingCredentials = options.MissingCredentials,
            Selection = options.LastRun?.Value.Describe(contracts),
            Contracts = options.LastRun is { } last ? [.. results.Select(last.Value.Complete)] : results,
        };
    }

    public async Task<bool> PublishAsync(VerificationReport report, CancellationToken cancellationToken)
    {
        if (report.Filtered || report.Outcome == RunOutcome.NotVerified || report.NotRun > 0 || report.ProviderVersion.Length == 0 || report.Contracts.IsEmpty)
            return false;
        if ((options.Publisher ?? _broker.Value?.Results) is not { } publisher)
            return false;
        await publisher.PublishAsync(report, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>The files are written even when publishing fails: they say what was found.</summary>
    public async Task<VerificationReport> PublishAndFileAsync(VerificationReport report, CancellationToken cancellationToken)
    {
        try
        {
            report = report with { Published = await PublishAsync(report, cancellationToken).ConfigureAwait(false) && report.Contracts.Any(contract => contract.IsPublishable) };
            return report;
        }
        finally
        {
            foreach (var file in options.Reports)
                await file.WriteAsync(report, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Write(VerificationReport report)
    {
        if (options.Config.LogLevel == PactLogLevel.None || (report.Success && options.Config.LogLevel > PactLogLevel.Information))
            return;
        foreach (var line in TextReport.Lines(report))
            options.Config.WriteLine(line.Text);
    }

    private void EnsureSomething(ImmutableArray<SourcedContract> contracts, InteractionFilter filter)
    {
        if (contracts.IsEmpty && !options.NoContractsAllowed)
            throw new ContractSourceException($"No contract of the provider '{options.Provider}' found in {string.Join(", ", Sources().Select(source => source.Description))}. Where that is right, say WithNoContractsAllowed().");
        var interactions = contracts.SelectMany(contract => contract.Document.Interactions).ToList();
        if (interactions.Count > 0 && !interactions.Exists(filter.Accepts))
            throw new ContractSourceException($"The filter ({filter}) leaves none of the {interactions.Count} interactions.");
    }

    private ImmutableArray<IContractSource> Sources()
    {
        if (!options.Sources.IsEmpty)
            return options.Sources;
        return _broker.Value is { } broker
            ? [broker.Source]
            : throw new ContractSourceException("The verification has no source of contracts. Add WithFileSource(…), WithDirectorySource(…), WithUriSource(…) or WithBroker(…).");
    }
}
