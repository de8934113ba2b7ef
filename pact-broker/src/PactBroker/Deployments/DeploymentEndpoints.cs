using PactBroker.Access;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Deployments;

internal static class DeploymentEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/environments/{environment}/deployed-versions/currently-deployed").Get(ListInEnvironmentAsync);
        routes.Resource("/pacticipants/{pacticipant}/versions/{version}/deployed-versions/environment/{environment}").Get(ListOfVersionAsync).Post(Permissions.Deploy, RecordAsync);
        routes.Resource("/deployed-versions/{uuid}").Get(ShowAsync).Patch(new AccessRule(Permissions.Deploy) { OwnerIsInside = true }, UpdateAsync, MediaTypes.MergePatch);
    }

    private static Task<Answer> ListInEnvironmentAsync(BrokerRequest request) => ListAsync(request, async session =>
    {
        // An instance that is given but empty asks for the place without a name.
        var asked = request.Query.ContainsKey("applicationInstance") ? "applicationInstance" : "target";
        var instance = request.Query.TryGetValue(asked, out var values) ? values[0] ?? "" : null;
        return await session.ListDeploymentsAsync(
            "d.environment_id = @Id AND d.valid_to IS NULL AND (@pacticipant IS NULL OR p.name = @pacticipant) AND (@instance IS NULL OR d.application_instance = @instance)",
            new { (await session.GetEnvironmentAsync(request["environment"])).Id, pacticipant = request.Parameter("pacticipant"), instance });
    });

    private static Task<Answer> ListOfVersionAsync(BrokerRequest request) => ListAsync(request, async session => await session.ListDeploymentsAsync(
        "d.version_id = @version AND d.environment_id = @environment",
        new
        {
            version = (await session.GetVersionAsync(request["pacticipant"], request["version"])).Id,
            environment = (await session.GetEnvironmentAsync(request["environment"])).Id,
        }));

    private static async Task<Answer> ListAsync(BrokerRequest request, Func<StorageSession, Task<IReadOnlyList<DeployedVersionRow>>> query)
    {
        var (rows, versions) = await request.ReadAsync(async session =>
        {
            var rows = await query(session);
            return (rows, await VersionDetails.LoadByIdAsync(session, rows.Select(row => row.VersionId)));
        });
        return Answer.Ok(DeployedTo.List(
            "deployedVersions", rows.Select(row => DeploymentDocument.Write(row, versions[row.VersionId], request.Links)), request.Context.Request, request.Links));
    }

    private static async Task<Answer> RecordAsync(BrokerRequest request)
    {
        var body = new BodyReader(await request.ReadObjectAsync(), new ValidationErrors());
        var instance = body.Name("applicationInstance") ?? body.Name("target") ?? "";
        body.Errors.ThrowIfAny();
        request.Change.Note("applicationInstance", instance is "" ? null : instance);
        var uuid = await request.WriteAsync(async session =>
        {
            var version = await session.GetVersionAsync(request["pacticipant"], request["version"]);
            var environment = await session.GetEnvironmentAsync(request["environment"]);
            return (await session.RecordDeploymentAsync(version, environment.Id, instance, autoCreated: false)).Uuid;
        });
        var answer = await ShowAsync(request, uuid);
        return answer with { Status = StatusCodes.Status201Created, Headers = [("Location", request.Links.DeployedVersion(uuid))] };
    }

    private static Task<Answer> ShowAsync(BrokerRequest request) => ShowAsync(request, request["uuid"]);

    private static async Task<Answer> ShowAsync(BrokerRequest request, string uuid) => Answer.Ok(await request.ReadAsync(async session =>
    {
        var deployed = await session.FindDeploymentAsync(uuid) ?? throw RefusalException.NotFound();
        var version = await VersionDetails.LoadByIdAsync(session, [deployed.VersionId]);
        return DeploymentDocument.Write(deployed, version[deployed.VersionId], request.Links, await session.GetEnvironmentAsync(deployed.EnvironmentUuid));
    }));

    private static async Task<Answer> UpdateAsync(BrokerRequest request)
    {
        var body = new BodyReader(await request.ReadObjectAsync(), new ValidationErrors());
        var currently = body.Flag("currentlyDeployed");
        await request.WriteAsync(async session =>
        {
            var deployed = await session.FindDeploymentAsync(request["uuid"]) ?? throw RefusalException.NotFound();
            await request.RequireOwnerOfVersionAsync(session, deployed.VersionId);
            return currently switch
            {
                true => throw RefusalException.Invalid("currentlyDeployed", "The currentlyDeployed property cannot be set back to true. Please record a new deployment.", StatusCodes.Status422UnprocessableEntity),
                false => await session.EndDeploymentAsync(deployed.Id),
                null => 0,
            };
        });
        return await ShowAsync(request);
    }
}
