using System.Collections.Immutable;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Knowledge.Questions;
using Contracts.Engine.Documents;
using Contracts.OpenApi;

namespace Contracts.Cli.Coverage;

/// <summary>What of a service's endpoints and events the contracts use.</summary>
/// <param name="Provider">The service.</param>
/// <param name="Items">All that it offers.</param>
/// <param name="Resources">What is created, read, updated and deleted of its resources.</param>
/// <param name="Undocumented">What contracts ask for and the document does not have, one sentence each.</param>
internal sealed record ServiceCoverage(string Provider, ImmutableArray<CoverageItem> Items, ImmutableArray<ResourceCoverage> Resources, ImmutableArray<string> Undocumented)
{
    public static ServiceCoverage Of(string provider, ApiDocument? document, KnownContracts known)
    {
        var interactions = known.Pacts.Where(pact => pact.Document.Provider.Value == provider)
            .SelectMany(pact => pact.Document.Interactions.OfType<HttpInteraction>().Select(http => new AskedInteraction(pact, http)))
            .ToImmutableArray();
        var operations = document is null ? [] : OperationCoverage.Of(document, interactions);
        var resources = document is null ? [] : ResourceCoverage.Of(document, interactions);
        return new ServiceCoverage(
            provider,
            [.. operations, .. resources.SelectMany(resource => resource.Items), .. EventCoverage.Of(provider, known)],
            resources,
            document is null ? [] : [.. OperationCoverage.Undocumented(document, interactions).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The same, but what was there before is not new.</summary>
    public ServiceCoverage Since(ServiceCoverage before)
    {
        var there = before.Items.Select(item => (item.Kind, item.Name)).ToHashSet();
        return this with { Items = [.. Items.Select(item => item with { IsNew = item.IsNew && !there.Contains((OfferedAs(item.Kind), item.Name)) })] };
    }

    // A failure is asked for of an operation that somebody uses; whether it is new is said by the operation.
    private static string OfferedAs(string kind) => kind is CoverageKinds.FailureCase or CoverageKinds.Fault ? CoverageKinds.Operation : kind;

    public IEnumerable<CoverageItem> Gaps => Items.Where(item => !item.IsCovered);

    public (int Covered, int All) Figure(string kind) => (Items.Count(item => item.Kind == kind && item.IsCovered), Items.Count(item => item.Kind == kind));
}
