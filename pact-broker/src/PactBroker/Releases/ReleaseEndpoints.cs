using PactBroker.Access;
using PactBroker.Deployments;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Releases;

internal static class ReleaseEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/environments/{environment}/released-versions/currently-supported").Get(ListInEnvironmentAsync);
        routes.Resource("/pacticipants/{pacticipant}/versions/{version}/released-versions/environment/{environment}").Get(ListOfVersionAsync).Post(Permissions.Deploy, RecordAsync);
        routes.Resource("/released-versions/{uuid}").Get(ShowAsync).Patch(new AccessRule(Permissions.Deploy) { OwnerIsInside = true }, UpdateAsync, MediaTypes.MergePatch);
    }

    private static Task<Answer> ListInEnvironmentAsync(BrokerRequest request) => ListAsync(request, async session => await session.ListReleasesAsync(
        "d.environment_id = @Id AND d.valid_to IS NULL AND (@pacticipant IS NULL OR p.name = @pacticipant) AND (@version IS NULL OR v.number = @version)",
        new { (await session.GetEnvironmentAsync(request["environment"])).Id, pacticipant = request.Parameter("pacticipant"), version = request.Parameter("version") }));

    private static Task<Answer> ListOfVersionAsync(BrokerRequest request) => ListAsync(request, async session => await session.ListReleasesAsync(
        "d.version_id = @version AND d.environment_id = @environment",
        new
        {
            version = (await session.GetVersionAsync(request["pacticipant"], request["version"])).Id,
            environment = (await session.GetEnvironmentAsync(request["environment"])).Id,
        }));

    private static async Task<Answer> ListAsync(BrokerRequest request, Func<StorageSession, Task<IReadOnlyList<ReleasedVersionRow>>> query)
    {
        var (rows, versions) = await request.ReadAsync(async session =>
        {
            var rows = await query(session);
            return (rows, await VersionDetails.LoadByIdAsync(session, rows.Select(row => row.VersionId)));
        });
        return Answer.Ok(DeployedTo.List(
            "releasedVersions", rows.Select(row => ReleaseDocument.Write(row, versions[row.VersionId], request.Links)), request.Context.Request, request.Links));
    }

    private static async Task<Answer> RecordAsync(BrokerRequest request)
    {
        await request.ReadObjectAsync();
        var (uuid, created) = await request.WriteAsync(async session =>
        {
            var version = await session.GetVersionAsync(request["pacticipant"], request["version"]);
            return await session.RecordReleaseAsync(version, (await session.GetEnvironmentAsync(request["environment"])).Id);
        });
        var answer = await ShowAsync(request, uuid);
        return created ? answer with { Status = StatusCodes.Status201Created, Headers = [("Location", request.Links.ReleasedVersion(uuid))] } : answer;
    }

    private static Task<Answer> ShowAsync(BrokerRequest request) => ShowAsync(request, request["uuid"]);

    private static async Task<Answer> ShowAsync(BrokerRequest request, string uuid) => Answer.Ok(await request.ReadAsync(async session =>
    {
        var released = await session.FindReleaseAsync(uuid) ?? throw RefusalException.NotFound();
        var version = await VersionDetails.LoadByIdAsync(session, [released.VersionId]);
        return ReleaseDocument.Write(released, version[released.VersionId], request.Links, await session.GetEnvironmentAsync(released.EnvironmentUuid));
    }));

    private static async Task<Answer> UpdateAsync(BrokerRequest request)
    {
        var body = new BodyReader(await request.ReadObjectAsync(), new ValidationErrors());
        var currently = body.Flag("currentlySupported");
        await request.WriteAsync(async session =>
        {
            var released = await session.FindReleaseAsync(request["uuid"]) ?? throw RefusalException.NotFound();
            await request.RequireOwnerOfVersionAsync(session, released.VersionId);
            return currently switch
            {
                true => throw RefusalException.Invalid("currentlySupported", "The currentlySupported property cannot be set back to true. Please record a new release.", StatusCodes.Status422UnprocessableEntity),
                false => await session.EndSupportAsync(released.Id),
                null => 0,
            };
        });
        return await ShowAsync(request);
    }
}
