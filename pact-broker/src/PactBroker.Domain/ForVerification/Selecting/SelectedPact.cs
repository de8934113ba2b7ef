using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Domain.ForVerification.Criteria;
using PactBroker.Domain.Publications;

namespace PactBroker.Domain.ForVerification.Selecting;

/// <summary>A content to verify, shown as the newest consumer version that has it, with everything it was selected by.</summary>
public sealed record SelectedPact(Publication Publication, ImmutableArray<Match> Matches)
{
    /// <summary>For the names of tests: <c>latest from main branch, deployed to production</c>.</summary>
    public string ShortDescription => string.Join(", ", Matches.Select(match => match.Criterion.Short));

    public string Name => $"Pact between {Publication.Consumer.Name} ({Publication.ConsumerVersion.Number}) and {Publication.Provider.Name}";

    /// <summary>One entry for each consumer and content, by consumer name, then the newest version.</summary>
    public static ImmutableArray<SelectedPact> Merge(IEnumerable<SelectedPact> selected)
        => [.. selected
            .GroupBy(pact => (pact.Publication.Consumer.Id, pact.Publication.Content))
            .Select(group => new SelectedPact(
                group.MaxBy(pact => pact.Publication.ConsumerVersion.Id.Value)!.Publication,
                [.. group.SelectMany(pact => pact.Matches)]))
            .OrderBy(pact => pact.Publication.Consumer.Name.Value, StringComparer.Ordinal)
            .ThenBy(pact => pact.Publication.ConsumerVersion.Id.Value)];

    /// <summary>What a search found, with the criterion it stands for.</summary>
    public static SelectedPact From(PactSearch search, FoundPact found, PacticipantName provider)
        => new(found.Publication, [new Match(CriterionOf(search, found, provider), found.Publication.ConsumerVersion)]);

    private static Criterion CriterionOf(PactSearch search, FoundPact found, PacticipantName provider)
    {
        var consumer = search.Naming(found.Publication.Consumer.Name);
        return (search, found.Name) switch
        {
            (OnMainBranch, { } branch) => new MainBranchCriterion(branch, consumer),
            (OnBranch on, { } branch) => new BranchCriterion(branch, consumer, FallbackFor: branch == on.Branch ? null : on.Branch),
            (OnEachBranch, { } branch) => new BranchCriterion(branch, consumer),
            (NewestWithTag with, { } tag) => new TagCriterion(tag, consumer, FallbackFor: tag == with.Tag ? null : with.Tag),
            (NewestWithMainBranchTag, { } tag) => new TagCriterion(tag, consumer),
            (EveryWithTag, { } tag) => new EveryTaggedCriterion(tag, consumer),
            (Deployed, { } environment) => new DeployedCriterion(environment, consumer),
            (Released, { } environment) => new ReleasedCriterion(environment, consumer),
            (InEnvironment, { } environment) => new EnvironmentCriterion(environment, consumer),
            _ => new NewestCriterion(provider, consumer),
        };
    }
}
