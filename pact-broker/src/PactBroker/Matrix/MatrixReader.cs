using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Approvals;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Events;
using PactBroker.ProviderContracts;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>Brings together what a question needs, and has it decided.</summary>
internal static class MatrixReader
{
    public static async Task<KnownNames> KnownNamesAsync(StorageSession session, IEnumerable<PacticipantName> pacticipants, string? environment)
    {
        var known = await PacticipantRows.FindAsync(session, pacticipants);
        var exists = environment is not null
            && await session.FirstOrDefaultAsync<string>($"SELECT name FROM environments WHERE name = @environment AND {session.Begun("created_at")}", new { environment }) is not null;
        return new KnownNames([.. known.Keys], exists ? [environment!] : []);
    }

    public static async Task<MatrixAnswer> AskAsync(StorageSession session, MatrixQuery query)
    {
        var ignore = await ResolveAsync(session, query.Ignore, []);
        var (specified, inferred, integrations, events, externals) = await MeantAsync(session, query, ignore);
        var scope = MatrixScope.Of(query, specified, inferred);
        var rows = await new StaticRows(session, scope).AddToAsync(await new ScopeRows(session, scope).ReadAsync());
        return MatrixDecision.Decide(new MatrixFacts
        {
            Query = query,
            Specified = specified,
            Inferred = inferred,
            Ignore = ignore,
            Integrations = integrations,
            Externals = externals,
            At = new DateTimeOffset(session.Instant, TimeSpan.Zero),
            Reservations = await CountedReservationRows.FindAsync(session, query.Target.Environment, inferred),
            Publications = rows.Publications,
            Results = rows.Results,
            VerifiedPublications = rows.VerifiedPublications,
            ResultsOfVerified = rows.ResultsOfVerified,
            Unapproved = await UnapprovedRows.FindAsync(session, specified),
            Events = await EventRowReader.ReadAsync(session, query, events, inferred),
            RegistryOpinions = await RegistryOpinions.FindAsync(session, query, events),
        });
    }

    /// <summary>Whom and which versions a question is about.</summary>
    public static async Task<MeantVersions> MeantAsync(StorageSession session, MatrixQuery query, ImmutableArray<ResolvedSelector> ignore)
    {
        var specified = await ResolveAsync(session, query.Selectors, ignore);
        var integrations = await IntegrationsAsync(session, query, specified);
        var events = await EventScope.FindAsync(session, query, specified);
        var others = InvolvedIntegrations.Others([.. integrations, .. events.Others], specified, query.Target);
        // Events have no results that could be evidence: who shares some is asked about as everybody is.
        var sharing = InvolvedIntegrations.Others(events.Others, specified, query.Target);
        var externals = await ExternalPacticipants.AmongAsync(session, others.Except(sharing));
        var inferred = InvolvedIntegrations.InferredSelectors(others, externals, query.Target);
        return new MeantVersions(specified, await ResolveAsync(session, inferred, ignore), integrations, events, externals);
    }

    private static async Task<ImmutableArray<ResolvedSelector>> ResolveAsync(
        StorageSession session, ImmutableArray<MatrixSelector> selectors, ImmutableArray<ResolvedSelector> ignore)
    {
        if (selectors.IsEmpty)
            return [];

        var found = await SelectorVersions.FindAsync(session, selectors);
        return [.. selectors.Zip(found).SelectMany(pair => SelectorResolution.Resolve(pair.First, pair.Second, ignore))];
    }

    private static async Task<ImmutableArray<Integration>> IntegrationsAsync(StorageSession session, MatrixQuery query, ImmutableArray<ResolvedSelector> specified)
    {
        var published = await IntegrationPairs.PublishedByAsync(session, VersionSet.Of(specified));
        if (!query.Target.IsGiven && !query.IsAboutOneAlone)
            return InvolvedIntegrations.Among(published, specified);

        var consumers = await IntegrationPairs.ConsumersOfAsync(session, specified.Select(s => s.PacticipantId).OfType<Domain.Pacticipants.PacticipantId>());
        return InvolvedIntegrations.Around(published, consumers);
    }
}
