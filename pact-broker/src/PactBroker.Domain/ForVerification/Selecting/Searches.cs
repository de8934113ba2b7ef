using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Domain.ForVerification.Requests;

namespace PactBroker.Domain.ForVerification.Selecting;

/// <summary>Turns selectors into what has to be looked for.</summary>
public static class Searches
{
    /// <summary>For each selector that was given.</summary>
    public static IEnumerable<PactSearch> For(ForVerificationRequest request)
        => request.Selectors.SelectMany(selector => For(selector, request.ProviderBranch));

    /// <summary>For a provider that gave no selectors: what each consumer's main line says now, and everything that runs somewhere.</summary>
    public static IEnumerable<PactSearch> ByDefault(IReadOnlyCollection<ConsumerOverview> consumers)
    {
        var onMain = consumers.Where(c => c.HasMainBranchVersion).ToList();
        var tagged = consumers.Where(c => c is { HasMainBranchVersion: false, HasMainBranchTag: true }).ToList();
        var others = consumers.Where(c => c is { HasMainBranchVersion: false, HasMainBranchTag: false }).ToList();
        return
        [
            new OnMainBranch(Names(onMain)),
            new NewestWithMainBranchTag(Names(tagged)),
            new Newest(Names(others)),
            new Deployed(Environment: null, Consumers: null),
            new Released(Environment: null, Consumers: null),
        ];
    }

    private static IEnumerable<PactSearch> For(ConsumerVersionSelector selector, string? providerBranch)
    {
        ImmutableArray<PacticipantName>? consumers = selector.Consumer is { } consumer ? [consumer] : null;
        return selector switch
        {
            { MainBranch: true } => [new OnMainBranch(consumers)],
            { MatchingBranch: true } => [new OnBranch(providerBranch!, consumers)],
            { EachBranch: true } => [new OnEachBranch(consumers)],
            { Branch: { } branch } => [new OnBranch(branch, consumers) { Fallback = selector.FallbackBranch }],
            { Tag: { } tag, Latest: true } => [new NewestWithTag(tag, consumers) { Fallback = selector.FallbackTag }],
            { Tag: { } tag } => [new EveryWithTag(tag, consumers)],
            { Deployed: true } => [new Deployed(selector.Environment, consumers)],
            { Released: true } => [new Released(selector.Environment, consumers)],
            { DeployedOrReleased: true } => [new Deployed(selector.Environment, consumers), new Released(selector.Environment, consumers)],
            { Environment: { } environment } => [new InEnvironment(environment, consumers)],
            _ => [new Newest(consumers)],
        };
    }

    private static ImmutableArray<PacticipantName> Names(IEnumerable<ConsumerOverview> consumers) => [.. consumers.Select(c => c.Consumer)];
}
