using PactBroker.Labels;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Pacticipants;

/// <summary>A pacticipant and what is shown with it.</summary>
internal sealed record PacticipantDetails(PacticipantRow Row, VersionRow? LatestVersion, IReadOnlyList<string> Labels)
{
    public static async Task<PacticipantDetails> LoadAsync(StorageSession session, PacticipantRow row) =>
        new(row, await session.FindLatestVersionAsync(row.Id), await session.ListLabelsOfAsync(row.Id));

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
