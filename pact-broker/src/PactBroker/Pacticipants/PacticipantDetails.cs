using PactBroker.Deployments;
using PactBroker.Labels;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Pacticipants;

/// <summary>A pacticipant and what is shown with it.</summary>
/// <param name="Deployed">What of it runs where; null in lists.</param>
internal sealed record PacticipantDetails(PacticipantRow Row, VersionRow? LatestVersion, IReadOnlyList<string> Labels, IReadOnlyList<DeployedVersionRow>? Deployed = null)
{
    public static async Task<PacticipantDetails> LoadAsync(StorageSession session, PacticipantRow row) =>
        new(row, await session.FindLatestVersionAsync(row.Id), await session.ListLabelsOfAsync(row.Id));

    /// <summary>With what runs where.</summary>
    public static async Task<PacticipantDetails> LoadWholeAsync(StorageSession session, PacticipantRow row) =>
        await LoadAsync(session, row) with { Deployed = await session.ListDeploymentsAsync("d.pacticipant_id = @Id AND d.valid_to IS NULL", new { row.Id }) };

    public static async Task<IReadOnlyList<PacticipantDetails>> LoadAllAsync(StorageSession session, IEnumerable<PacticipantRow> rows)
    {
        var result = new List<PacticipantDetails>();
        foreach (var row in rows)
        {
            result.Add(await LoadAsync(session, row));
        }

        return result;
    }
}
