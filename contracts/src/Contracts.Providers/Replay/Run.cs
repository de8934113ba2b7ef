using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Providers.Replay;

/// <summary>A verification from its sources to its results.</summary>
internal static class Run
{
    public static async Task<ImmutableArray<SourcedContract>> LoadAsync(VerificationOptions options, ProviderBuild build, CancellationToken cancellationToken)
    {
        var contracts = ImmutableArray.CreateBuilder<SourcedContract>();
        foreach (var source in Sources(options, build))
            contracts.AddRange(await source.LoadAsync(options.Provider, cancellationToken).ConfigureAwait(false));
        return contracts.ToImmutable();
    }

    public static async Task<VerificationReport> VerifyAsync(VerificationOptions options, ProviderBuild build, InteractionFilter filter, CancellationToken cancellationToken)
    {
        var contracts = await LoadAsync(options, build, cancellationToken).ConfigureAwait(false);
        if (contracts.IsEmpty && !options.NoContractsAllowed)
            throw new ContractSourceException($"No contract of the provider '{options.Provider}' found in {string.Join(", ", Sources(options, build).Select(source => source.Description))}. Where that is right, say WithNoContractsAllowed().");
        if (!contracts.IsEmpty && !contracts.SelectMany(contract => contract.Document.Interactions).Any(filter.Accepts) && !filter.IsAll)
            throw new ContractSourceException($"The filter ({filter}) leaves none of the {contracts.Sum(contract => contract.Document.Interactions.Length)} interactions.");

        var session = new VerificationSession(options);
        await using (session.ConfigureAwait(false))
        {
            var results = ImmutableArray.CreateBuilder<ContractResult>();
            foreach (var contract in contracts)
                results.Add(new ContractResult(contract, await VerifyAsync(session, contract.Document.Interactions.Where(filter.Accepts), cancellationToken).ConfigureAwait(false)));

            var report = Report(options, build, results.ToImmutable(), filtered: contracts.Any(contract => !contract.Document.Interactions.All(filter.Accepts)));
            await PublishAsync(options, build, report, cancellationToken).ConfigureAwait(false);
            return report;
        }
    }

    public static async Task<bool> PublishAsync(VerificationOptions options, ProviderBuild build, VerificationReport report, CancellationToken cancellationToken)
    {
        if (report.Filtered || report.ProviderVersion.Length == 0 || report.Contracts.IsEmpty)
            return false;
        if ((options.Publisher ?? options.Broker?.Invoke(build)?.Results) is not { } publisher)
            return false;
        await publisher.PublishAsync(report, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static VerificationReport Report(VerificationOptions options, ProviderBuild build, ImmutableArray<ContractResult> results, bool filtered) => new()
    {
        Provider = options.Provider,
        ProviderVersion = build.Version ?? "",
        ProviderBranch = build.Branch,
        ProviderTags = build.Tags,
        BuildUrl = build.BuildUrl,
        Filtered = filtered,
        Contracts = results,
    };

    private static async Task<ImmutableArray<InteractionResult>> VerifyAsync(VerificationSession session, IEnumerable<Interaction> interactions, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<InteractionResult>();
        foreach (var interaction in interactions)
            results.Add(await session.VerifyAsync(interaction, cancellationToken).ConfigureAwait(false));
        return results.ToImmutable();
    }

    private static ImmutableArray<IContractSource> Sources(VerificationOptions options, ProviderBuild build)
    {
        if (!options.Sources.IsEmpty)
            return options.Sources;
        return options.Broker?.Invoke(build) is { } broker
            ? [broker.Source]
            : throw new ContractSourceException("The verification has no source of contracts. Add WithFileSource(…), WithDirectorySource(…), WithUriSource(…) or WithBroker(…).");
    }
}
