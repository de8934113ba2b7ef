using PactBroker.Reservations;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Deployments;

internal static class DeploymentQueries
{
    private const string Select = """
        SELECT d.*, v.number, p.name AS pacticipant, e.uuid AS environment_uuid, e.name AS environment_name
        FROM deployed_versions d JOIN versions v ON v.id = d.version_id JOIN pacticipants p ON p.id = d.pacticipant_id
        JOIN environments e ON e.id = d.environment_id
        """;

    /// <summary>Deployments, newest first, with a condition on d.</summary>
    public static Task<IReadOnlyList<DeployedVersionRow>> ListDeploymentsAsync(this StorageSession session, string condition, object parameters) =>
        session.QueryAsync<DeployedVersionRow>($"{Select} WHERE {condition} ORDER BY d.id DESC", parameters);

    public static Task<DeployedVersionRow?> FindDeploymentAsync(this StorageSession session, string uuid) =>
        session.FirstOrDefaultAsync<DeployedVersionRow>($"{Select} WHERE d.uuid = @uuid", new { uuid });

    /// <summary>Puts the version in a place of the environment; what was there is undeployed, unless it is this version already.</summary>
    public static async Task<DeployedVersionRow> RecordDeploymentAsync(
        this StorageSession session, VersionRow version, long environmentId, string applicationInstance, bool autoCreated)
    {
        await session.ConsumeReservationAsync(version.Id, environmentId, applicationInstance);
        var place = new { environmentId, version.PacticipantId, applicationInstance };
        var current = await session.FirstOrDefaultAsync<DeployedVersionRow>(
            $"{Select} WHERE d.environment_id = @environmentId AND d.pacticipant_id = @PacticipantId AND d.application_instance = @applicationInstance AND d.valid_to IS NULL",
            place);
        if (current?.VersionId == version.Id)
        {
            return current;
        }

        if (current is not null)
        {
            await session.EndDeploymentAsync(current.Id);
        }

        var uuid = Guid.NewGuid().ToString();
        await session.ExecuteAsync(
            """
            INSERT INTO deployed_versions (uuid, environment_id, pacticipant_id, version_id, application_instance, auto_created, valid_from, updated_at)
            VALUES (@uuid, @environmentId, @PacticipantId, @Id, @applicationInstance, @autoCreated, @Now, @Now)
            """,
            new { uuid, environmentId, version.PacticipantId, version.Id, applicationInstance, autoCreated, session.Now });
        return (await session.FindDeploymentAsync(uuid))!;
    }

    public static Task<int> EndDeploymentAsync(this StorageSession session, long id) =>
        session.ExecuteAsync("UPDATE deployed_versions SET valid_to = @Now, updated_at = @Now WHERE id = @id AND valid_to IS NULL", new { id, session.Now });
}
