using System.Collections.Immutable;
using PactBroker.Domain.ForVerification;
using PactBroker.Domain.ForVerification.Pending;
using PactBroker.Domain.ForVerification.Requests;
using PactBroker.Domain.ForVerification.Selecting;
using PactBroker.Domain.ForVerification.Wip;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;
using PactBroker.Storage;

namespace PactBroker.ForVerification;

/// <summary>Brings together what a provider has to verify: what its selectors say, then work in progress.</summary>
internal static class ForVerificationReader
{
    public static async Task<ImmutableArray<VerifiablePact>> FindAsync(StorageSession session, Pacticipant provider, ForVerificationRequest request)
    {
        var pacts = new ProviderPacts(session, provider);
        var successes = new ProviderSuccesses(session, provider);
        var lines = ProviderLine.Of(request.ProviderBranch, request.ProviderTags);

        var searches = request.Selectors.IsEmpty ? Searches.ByDefault(await pacts.ConsumersAsync()) : Searches.For(request);
        var selected = SelectedPact.Merge(await pacts.FindAsync(searches));
        var verified = await successes.OfEachAsync(lines, line => SuccessQuestion.ForPending(line, Contents(selected)));
        return
        [
            .. selected.Select(pact => new VerifiablePact(pact, PendingStatus.Of(lines, verified, pact.Publication.Content), IsWip: false)),
            .. await WipAsync(pacts, successes, request, lines, Contents(selected), new DateTimeOffset(session.Now, TimeSpan.Zero)),
        ];
    }

    private static async Task<ImmutableArray<VerifiablePact>> WipAsync(
        ProviderPacts pacts, ProviderSuccesses successes, ForVerificationRequest request, ImmutableArray<ProviderLine> lines, IReadOnlySet<ContentId> selected, DateTimeOffset now)
    {
        // Without a branch or a tag nothing says whose work in progress it would be.
        if (request.IncludeWipSince is not { } since || lines is [ProviderLine.Whole])
            return [];

        var candidates = await pacts.HeadsSinceAsync(since);
        var verified = await successes.OfEachAsync(lines, line => SuccessQuestion.ForWip(line, Contents(candidates), now));
        return WipSelection.Of(candidates, selected, lines, verified);
    }

    private static HashSet<ContentId> Contents(IEnumerable<SelectedPact> pacts) => [.. pacts.Select(pact => pact.Publication.Content)];
}
