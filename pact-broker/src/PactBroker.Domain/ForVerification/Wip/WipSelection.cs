using System.Collections.Immutable;
using PactBroker.Domain.ForVerification.Pending;
using PactBroker.Domain.ForVerification.Selecting;
using PactBroker.Domain.Publications;

namespace PactBroker.Domain.ForVerification.Wip;

/// <summary>
/// Work in progress: the newest pacts of branches and tags that the provider neither selected nor verified when it was selected.
/// With several tags, each line of the provider has its own work in progress.
/// </summary>
public static class WipSelection
{
    /// <param name="candidates">A pact of the head of a branch or tag each, one match each.</param>
    /// <param name="explicitlySelected">Contents that need no second entry.</param>
    /// <param name="lines">The lines of the provider.</param>
    /// <param name="verified">For each line, the contents that it has verified (see <see cref="SuccessQuestion.ForWip"/>).</param>
    public static ImmutableArray<VerifiablePact> Of(
        IReadOnlyCollection<SelectedPact> candidates,
        IReadOnlySet<ContentId> explicitlySelected,
        ImmutableArray<ProviderLine> lines,
        IReadOnlyDictionary<ProviderLine, IReadOnlySet<ContentId>> verified)
    {
        var open = lines
            .SelectMany(line => candidates
                .Where(pact => !explicitlySelected.Contains(pact.Publication.Content) && !verified[line].Contains(pact.Publication.Content))
                .Select(pact => (Line: line, Pact: pact)))
            .ToList();
        var linesOf = open.ToLookup(entry => entry.Pact.Publication.Content, entry => entry.Line);
        return [.. SelectedPact.Merge(open.Select(entry => entry.Pact))
            .Select(pact => new VerifiablePact(pact, new PendingStatus([.. linesOf[pact.Publication.Content]], []), IsWip: true))];
    }
}
