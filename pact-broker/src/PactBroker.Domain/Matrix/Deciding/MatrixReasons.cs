using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Reasons;

namespace PactBroker.Domain.Matrix.Deciding;

/// <summary>Why the answer is what it is: warnings, then what stands in the way, or that nothing does.</summary>
internal static class MatrixReasons
{
    public static ImmutableArray<Reason> Of(MatrixFacts facts, MatrixRows rows, ImmutableArray<Integration> withoutRow)
    {
        ImmutableArray<Reason> obstacles = [.. Obstacles(facts, rows, withoutRow)];
        return [.. Warnings(facts), .. obstacles.IsEmpty ? [Success(rows)] : obstacles];
    }

    private static IEnumerable<Reason> Warnings(MatrixFacts facts)
    {
        foreach (var selector in facts.Ignore.Where(s => s.Pacticipant is null || s.IsMissing))
            yield return new CannotIgnoreReason(selector);

        if (facts.Specified.Length == 1 && !facts.Query.Target.NamesAPlace)
            yield return new EnvironmentNotNamedReason();

        if (facts.Query.Selectors.All(s => s.Version is null) && facts.Query.Selectors.Any(s => !s.IsAnyVersion))
            yield return new VersionNotNamedReason();

        foreach (var reservation in facts.Reservations)
            yield return new ReservationCountedReason(reservation);
    }

    private static IEnumerable<Reason> Obstacles(MatrixFacts facts, MatrixRows rows, ImmutableArray<Integration> withoutRow)
    {
        var missing = facts.Specified.Where(s => s is { IsMissing: true, Ignored: false }).ToList();
        if (missing.Count > 0)
            return missing.Select(selector => new VersionMissingReason(selector));

        var words = new RowSelectors(facts, rows);
        return withoutRow.Select<Integration, Reason>(integration => NotVerified(words, integration))
            .Concat(rows.Considered.Where(row => row.State == ResultState.Failed)
                .Select(row => new VerificationFailedReason(words.OfConsumer(row), words.OfProvider(row), row)))
            .Concat(rows.Considered.Where(row => row.State == ResultState.Unknown).Select(row => NotVerified(words, row)));
    }

    private static NotVerifiedReason NotVerified(RowSelectors words, Integration integration)
    {
        var consumer = words.OfConsumer(integration);
        return new NotVerifiedReason(consumer, words.OfProvider(integration), consumer.Version, words.VersionsOfProvider(integration.Provider));
    }

    private static NotVerifiedReason NotVerified(RowSelectors words, MatrixRow row) => new(
        words.OfConsumer(row),
        words.OfProvider(row),
        row.ConsumerVersion,
        row.ProviderVersion is { } version ? [version] : words.VersionsOfProvider(row.Provider));

    private static Reason Success(MatrixRows rows) => rows.Considered.IsEmpty ? new NothingMissingReason() : new AllVerifiedReason();
}
