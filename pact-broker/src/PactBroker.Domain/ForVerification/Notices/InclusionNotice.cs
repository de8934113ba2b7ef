using PactBroker.Domain.ForVerification.Criteria;
using PactBroker.Domain.ForVerification.Selecting;

namespace PactBroker.Domain.ForVerification.Notices;

/// <summary>Says why a pact is among those to verify.</summary>
internal static class InclusionNotice
{
    private const string WipMore = "https://docs.pact.io/go/wip";

    public static VerificationNotice ForSelected(SelectedPact pact, string pactUrl)
    {
        var criteria = Criteria(pact).ToList();
        var (versions, noun) = pact.Matches.Length == 1 ? ("version", "criterion") : ("versions", "criteria");
        return VerificationNotice.Before(
            $"The pact at {pactUrl} is being verified because the pact content belongs to the consumer {versions} matching the following {noun}:\n    * {string.Join("\n    * ", criteria)}");
    }

    public static VerificationNotice ForWip(VerifiablePact pact, string pactUrl)
    {
        var line = LineWords.Of(pact.Selected.Publication.Provider.Name, pact.Pending.Unverified);
        return VerificationNotice.Before(
            $"The pact at {pactUrl} is being verified because it is a 'work in progress' pact (ie. it is the pact for {Newest(pact.Selected)} and it has not yet been successfully verified by a {line.By ?? line.Everyone} when the pact's application version was explicitly specified in the consumer version selectors). Read more at {WipMore}");
    }

    // Criteria that differ only in their place share a line.
    private static IEnumerable<string> Criteria(SelectedPact pact)
        => pact.Matches.GroupBy(match => match.Criterion.SharedSentence ?? match.Criterion.Sentence).SelectMany(group => group.First().Criterion.SharedSentence is null
            ? group.Select(match => $"{group.Key} ({match.Version.Number})")
            : [$"{group.Key} {Places(group)}"]);

    private static string Places(IEnumerable<Match> matches)
        => Enumeration.And([.. matches.GroupBy(match => match.Criterion.Place).SelectMany(place => place.Select(match => $"{place.Key} ({match.Version.Number})"))]);

    private static string Newest(SelectedPact pact)
    {
        var criteria = pact.Matches.Select(match => match.Criterion).ToList();
        var branches = criteria.OfType<BranchCriterion>().Select(criterion => criterion.Branch).Distinct().ToList();
        var tags = criteria.OfType<TagCriterion>().Select(criterion => criterion.Tag).Distinct().ToList();
        string[] places =
        [
            .. branches.Count == 0 ? Array.Empty<string>() : [$"from {(branches.Count == 1 ? "branch" : "branches")} {Enumeration.Quoted(branches)}"],
            .. tags.Count == 0 ? Array.Empty<string>() : [$"tagged with {Enumeration.Quoted(tags)}"],
        ];
        var versions = new[] { branches.Count, tags.Count }.Where(count => count > 0).All(count => count > 1) ? "the latest versions" : "the latest version";
        return $"{versions} of {pact.Publication.Consumer.Name} {string.Join(" and ", places)}{Sharing(criteria.Count)}";
    }

    private static string Sharing(int matches) => matches switch
    {
        1 => "",
        2 => " (both have the same content)",
        _ => " (all have the same content)",
    };
}
