namespace PactBroker.Client.Pacticipants;

/// <summary>The body that an application is created with.</summary>
internal sealed record PacticipantWire(string Name, string? DisplayName, Uri? RepositoryUrl, string? MainBranch, bool? External, int? EvidenceMaxAgeDays)
{
    public static PacticipantWire Of(Pacticipant pacticipant) =>
        new(pacticipant.Name, pacticipant.DisplayName, pacticipant.RepositoryUrl, pacticipant.MainBranch, pacticipant.External, pacticipant.EvidenceMaxAgeDays);
}
