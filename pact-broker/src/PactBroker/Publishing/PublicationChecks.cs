using PactBroker.Domain.Contents;
using PactBroker.Pacticipants;
using PactBroker.Pacts;
using PactBroker.Storage;

namespace PactBroker.Publishing;

/// <summary>What must be right before anything is written.</summary>
internal static class PublicationChecks
{
    /// <summary>All that speaks against publishing.</summary>
    public static async Task<IReadOnlyList<PublicationConflict>> CheckAsync(
        StorageSession session, PublishRequest request, BrokerSettings settings, string baseUrl)
    {
        var publications = request.Contracts;
        var names = publications.SelectMany(publication => new[] { publication.Consumer, publication.Provider }).Concat(request.Events.Select(publication => publication.Contract.Application));
        var conflicts = await CheckNamesAsync(session, [.. names.Distinct()], settings, baseUrl);
        foreach (var publication in publications)
        {
            if (await CheckContentAsync(session, publication, settings) is { } conflict)
            {
                conflicts.Add(conflict);
            }
        }

        conflicts.AddRange(CheckAmongThemselves(publications));
        conflicts.AddRange(await CheckEventsAsync(session, request, settings));
        return conflicts;
    }

    /// <summary>One version cannot say two things about one provider, not even in one request.</summary>
    private static IEnumerable<PublicationConflict> CheckAmongThemselves(IReadOnlyList<ContractPublication> publications) =>
        from provider in publications.GroupBy(publication => publication.Provider)
        let first = provider.First()
        from other in provider.Skip(1)
        where !other.Merge && other.Content.Hash != first.Content.Hash
        select new PublicationConflict(PublicationTexts.ContentChanged(other), ContractDiff.Between(first.Content, other.Content));

    private static async Task<List<PublicationConflict>> CheckNamesAsync(
        StorageSession session, IReadOnlyList<string> names, BrokerSettings settings, string baseUrl)
    {
        if (!settings.CheckForPotentialDuplicateNames)
        {
            return [];
        }

        var known = await session.QueryAsync<string>($"SELECT name FROM pacticipants WHERE {session.Dialect.AnyOf("name", "@names")}", new { names = session.Dialect.Values(names) });
        var unknown = names.Except(known).ToList();
        if (unknown.Count == 0)
        {
            return [];
        }

        var existing = await session.ListPacticipantNamesAsync();
        return [.. from name in unknown
            let similar = NameSimilarity.Similar(name, existing)
            where similar.Count > 0
            select new PublicationConflict(PublicationTexts.PotentialDuplicate(name, similar, baseUrl))];
    }

    private static async Task<List<PublicationConflict>> CheckEventsAsync(StorageSession session, PublishRequest request, BrokerSettings settings)
    {
        var conflicts = request.Events
            .GroupBy(publication => (publication.Contract.Event, publication.Contract.Role))
            .SelectMany(group => group.Skip(1).Where(other => other.Hash != group.First().Hash))
            .Select(other => new PublicationConflict(PublicationTexts.ContentChanged(other, request.Version)))
            .ToList();
        foreach (var publication in request.Events)
        {
            if (!settings.AllowContentModification
                && await session.FindPublishedEventAsync(publication.Contract, request.Version) is { } published && published != publication.Hash)
            {
                conflicts.Add(new PublicationConflict(PublicationTexts.ContentChanged(publication, request.Version)));
            }
        }

        return conflicts;
    }

    private static async Task<PublicationConflict?> CheckContentAsync(StorageSession session, ContractPublication publication, BrokerSettings settings)
    {
        var existing = await session.FindPactAsync(publication.Provider, publication.Consumer, publication.Version);
        if (existing is null || existing.Hash == publication.Content.Hash || (settings.AllowContentModification && !publication.Merge))
        {
            return null;
        }

        var published = await session.ReadContentAsync(existing.ContentId);
        if (!publication.Merge)
        {
            return new PublicationConflict(PublicationTexts.ContentChanged(publication), ContractDiff.Between(published, publication.Content));
        }

        return ContractMerge.Merge(published, publication.Content) is ContractMergeResult.Conflict conflict
            ? new PublicationConflict(PublicationTexts.CannotMerge(publication, conflict.Reasons), ContractDiff.Between(published, publication.Content))
            : null;
    }
}
