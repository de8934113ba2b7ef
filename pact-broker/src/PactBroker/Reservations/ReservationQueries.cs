using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Reservations;

internal static class ReservationQueries
{
    /// <summary>Keeps a place for the version; one that it has already begins anew.</summary>
    public static async Task<ReservationRow> ReserveAsync(this StorageSession session, VersionRow version, long environmentId, string applicationInstance, TimeSpan duration)
    {
        await session.ConsumeReservationAsync(version.Id, environmentId, applicationInstance);
        return await session.FirstAsync<ReservationRow>(
            """
            INSERT INTO reservations (uuid, environment_id, pacticipant_id, version_id, application_instance, valid_from, valid_to)
            VALUES (@uuid, @environmentId, @PacticipantId, @Id, @applicationInstance, @Now, @until)
            RETURNING *
            """,
            new { uuid = Guid.NewGuid().ToString(), environmentId, version.PacticipantId, version.Id, applicationInstance, session.Now, until = session.Now + duration.Ticks });
    }

    public static Task<IReadOnlyList<ReservationRow>> ListReservationsAsync(this StorageSession session, long versionId, long environmentId) =>
        session.QueryAsync<ReservationRow>(
            "SELECT * FROM reservations WHERE version_id = @versionId AND environment_id = @environmentId AND valid_to > @Now ORDER BY id",
            new { versionId, environmentId, session.Now });

    /// <summary>Ends the reservation: the version is there now, or does not come after all.</summary>
    public static Task<int> ConsumeReservationAsync(this StorageSession session, long versionId, long environmentId, string applicationInstance) =>
        session.ExecuteAsync(
            """
            UPDATE reservations SET valid_to = @Now
            WHERE version_id = @versionId AND environment_id = @environmentId AND application_instance = @applicationInstance AND valid_to > @Now
            """,
            new { versionId, environmentId, applicationInstance, session.Now });
}
