using System.Collections.Immutable;
using PactBroker.Domain.Approvals;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Reasons;

namespace PactBroker.Domain.Matrix.Deciding;

/// <summary>Why the answer is what it is: warnings, then what stands in the way, or that nothing does.</summary>
internal static class MatrixReasons
{
    public static ImmutableArray<Reason> Of(MatrixFacts facts, MatrixRows rows, EventRows events, ImmutableArray<Integration> withoutRow)
    {
        var words = new RowSelectors(facts, rows);
        ImmutableArray<Reason> obstacles = [.. Obstacles(facts, rows, events, withoutRow, words)];
        return [.. Warnings(facts, rows, events, words), .. obstacles.IsEmpty ? [Success(rows, events)] : obstacles];
    }

    private static IEnumerable<Reason> Warnings(MatrixFacts facts, MatrixRows rows, EventRows events, RowSelectors words)
    {
        foreach (var selector in facts.Ignore.Where(s => s.Pacticipant is null || s.IsMissing))
            yield return new CannotIgnoreReason(selector);

        if (facts.Specified.Length == 1 && !facts.Query.Target.NamesAPlace)
            yield return new EnvironmentNotNamedReason();

        if (facts.Query.Selectors.All(s => s.Version is null) && facts.Query.Selectors.Any(s => !s.IsAnyVersion))
            yield return new VersionNotNamedReason();

        foreach (var reservation in facts.Reservations)
            yield return new ReservationCountedReason(reservation);

        foreach (var opinion in facts.RegistryOpinions.Where(opinion => IsMistaken(opinion, facts.Query, events)))
            yield return new RegistryMistakenReason(opinion);

        foreach (var row in rows.Considered.Where(row => row.State == ResultState.Success))
        {
            if (row.Evidence is { } evidence)
                yield return new ExternalEvidenceReason(words.OfConsumer(row), row, evidence);
            if (row.Result?.Static is { } held)
                yield return new HeldStaticallyReason(words.OfConsumer(row), words.OfProvider(row), held);
        }

        if (facts.Query.AllowUndecided)
        {
            foreach (var row in events.Considered.Where(row => row.IsUndecided))
                yield return new EventUndecidedAllowedReason(words.Of(row.Reader), words.Of(row.Writer), row);
        }
    }

    private static IEnumerable<Reason> Obstacles(MatrixFacts facts, MatrixRows rows, EventRows events, ImmutableArray<Integration> withoutRow, RowSelectors words)
    {
        var missing = facts.Specified.Where(s => s is { IsMissing: true, Ignored: false }).ToList();
        if (missing.Count > 0)
            return missing.Select(selector => new VersionMissingReason(selector));

        return Unapproved.In(facts).SelectMany(Waiting)
            .Concat(withoutRow.Select(integration => NotVerified(words, integration)))
            .Concat(rows.Considered.Where(row => row.State == ResultState.Failed).Select(row => PactObstacle(words, row)))
            .Concat(rows.Considered.Where(row => row.State == ResultState.Unknown).Select(row => Unknown(words, row)))
            .Concat(events.Considered.Where(row => row.State(facts.Query.AllowUndecided) == ResultState.Failed).Select(row => EventObstacle(words, row)));
    }

    private static IEnumerable<Reason> Waiting(UnapprovedContract contract) => contract switch
    {
        { Rejected: true } => [new ApprovalRejectedReason(contract)],
        { Approved: true } => contract.Awaited.Select(consumer => new AcknowledgementPendingReason(contract, consumer)),
        _ => [new ApprovalPendingReason(contract), .. contract.Awaited.Select(consumer => new AcknowledgementPendingReason(contract, consumer))],
    };

    private static NotVerifiedReason NotVerified(RowSelectors words, Integration integration)
    {
        var consumer = words.OfConsumer(integration);
        return new NotVerifiedReason(consumer, words.OfProvider(integration), consumer.Version, words.VersionsOfProvider(integration.Provider));
    }

    private static Reason Unknown(RowSelectors words, MatrixRow row) => row switch
    {
        { Result.Static: { IsUndecided: true } held } => new ComparisonGivenUpReason(words.OfConsumer(row), words.OfProvider(row), row, held),
        { Evidence: { } evidence, Result: not null } => new ExternalEvidenceOldReason(words.OfConsumer(row), row, evidence),
        { Evidence: not null } => new ExternalEvidenceMissingReason(words.OfConsumer(row), row),
        _ => NotVerified(words, row),
    };

    private static NotVerifiedReason NotVerified(RowSelectors words, MatrixRow row) => new(
        words.OfConsumer(row),
        words.OfProvider(row),
        row.ConsumerVersion,
        row.ProviderVersion is { } version ? [version] : words.VersionsOfProvider(row.Provider));

    private static Reason PactObstacle(RowSelectors words, MatrixRow row) => (words.OfConsumer(row), words.OfProvider(row), row.Result?.Static) switch
    {
        (var consumer, var provider, { Contract.OwnTests: not true } held) => new OwnTestsMissingReason(consumer, provider, row, held),
        (var consumer, var provider, { } held) => new DocumentDisagreesReason(consumer, provider, row, held),
        var (consumer, provider, _) => new VerificationFailedReason(consumer, provider, row),
    };

    private static Reason EventObstacle(RowSelectors words, EventRow row) => (words.Of(row.Reader), words.Of(row.Writer), row.Verdict, row.Replay) switch
    {
        (var reader, var writer, EventVerdict.Unreadable no, _) => new EventUnreadableReason(reader, writer, row, no.Problems),
        (var reader, var writer, _, { Success: false } replay) => new EventReplayFailedReason(reader, writer, row, replay),
        (var reader, var writer, EventVerdict.Undecided undecided, _) => new EventUndecidedReason(reader, writer, row, undecided.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A registry that knows no deployments is worth a word only where it would have decided otherwise.
    private static bool IsMistaken(RegistryOpinion opinion, MatrixQuery query, EventRows events)
    {
        var isRead = events.Considered
            .Where(row => row.Writer.Version.Id == opinion.Writer.Version.Id && row.Writer.Event == opinion.Writer.Event)
            .All(row => row.State(query.AllowUndecided) == ResultState.Success);
        return isRead == opinion.Objection is not null;
    }

    private static Reason Success(MatrixRows rows, EventRows events) =>
        rows.Considered.IsEmpty && events.Considered.IsEmpty ? new NothingMissingReason() : new AllVerifiedReason();
}
