using System.Collections.Immutable;

namespace PactBroker.Domain.Reasons;

/// <summary>Every reason there is. Ids never change: people search for them and configure by them.</summary>
public static class ReasonCatalogue
{
    public static ImmutableArray<ReasonRow> Rows { get; } =
    [
        new(AllVerifiedReason.ReasonId, NoticeKind.Success, "every result that is needed is there and is good"),
        new(NothingMissingReason.ReasonId, NoticeKind.Success, "nothing has to be verified"),
        new(NotVerifiedReason.ReasonId, NoticeKind.Error, "a consumer version and a provider version have no result"),
        new(VerificationFailedReason.ReasonId, NoticeKind.Error, "the newest result of a consumer version and a provider version is bad"),
        new(DocumentDisagreesReason.ReasonId, NoticeKind.Error, "the provider's OpenAPI document excludes what a pact asks for, and no verification says otherwise"),
        new(ComparisonGivenUpReason.ReasonId, NoticeKind.Error, "holding a pact against the provider's OpenAPI document took too long, so that nobody knows whether they agree"),
        new(OwnTestsMissingReason.ReasonId, NoticeKind.Error, "a pact was held against an OpenAPI document that the provider's own tests do not bear out"),
        new(HeldStaticallyReason.ReasonId, NoticeKind.Warning, "a pact was held against the provider's OpenAPI document, and not replayed"),
        new(ExternalEvidenceReason.ReasonId, NoticeKind.Warning, "a provider that is not ours to verify counts by what was found of it last"),
        new(ExternalEvidenceOldReason.ReasonId, NoticeKind.Error, "what was found last of a provider that is not ours to verify is too old"),
        new(ExternalEvidenceMissingReason.ReasonId, NoticeKind.Error, "nothing is known of a provider that is not ours to verify"),
        new(VersionMissingReason.ReasonId, NoticeKind.Error, "what was asked about does not exist"),
        new(CannotIgnoreReason.ReasonId, NoticeKind.Warning, "what is to be ignored does not exist"),
        new(EnvironmentNotNamedReason.ReasonId, NoticeKind.Warning, "the question names no environment, so that the answer depends on what is newest"),
        new(VersionNotNamedReason.ReasonId, NoticeKind.Warning, "the question names no version number, so that the answer can be about another version a moment later"),
        new(ReservationCountedReason.ReasonId, NoticeKind.Warning, "a version that is about to be deployed counts beside what runs there"),
        new(ApprovalPendingReason.ReasonId, NoticeKind.Error, "a contract breaks the last approved one, and its owners have not decided yet"),
        new(ApprovalRejectedReason.ReasonId, NoticeKind.Error, "a contract breaks the last approved one, and an owner has turned it down"),
        new(AcknowledgementPendingReason.ReasonId, NoticeKind.Error, "a writer breaks an event for a consumer, and nobody there has acknowledged it yet"),
        new(EventUnreadableReason.ReasonId, NoticeKind.Error, "a writer may write events that a reader cannot read"),
        new(EventReplayFailedReason.ReasonId, NoticeKind.Error, "a real event of a writer was not read by a reader's schema"),
        new(EventUndecidedReason.ReasonId, NoticeKind.Error, "whether a reader reads all events of a writer could neither be proved nor refuted"),
        new(EventUndecidedAllowedReason.ReasonId, NoticeKind.Warning, "the same, let through because the question allows it"),
        new(RegistryMistakenReason.ReasonId, NoticeKind.Warning, "a schema registry alone would have decided otherwise about an event"),
    ];

    private static readonly ImmutableDictionary<string, ReasonRow> ById = Rows.ToImmutableDictionary(row => row.Id);

    public static ReasonRow RowOf(string id) => ById[id];
}
