using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Deployments;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Tags;

internal static class TagEndpoints
{
    public static void Map(RouteTable routes) =>
        routes.Resource("/pacticipants/{pacticipant}/versions/{version}/tags/{tag}").Get(ShowAsync).Put(Permissions.Publish | Permissions.Verify | Permissions.Deploy, CreateAsync).Delete(Permissions.Publish | Permissions.Deploy, DeleteAsync);

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(Write(request, await request.ReadAsync(async session =>
        await session.FindTagAsync((await session.GetVersionAsync(request["pacticipant"], request["version"])).Id, request["tag"]) ?? throw RefusalException.NotFound())));

    private static async Task<Answer> CreateAsync(BrokerRequest request)
    {
        await request.ReadObjectAsync();
        var (tag, added) = await request.WriteAsync(async session =>
        {
            var (version, _) = await session.EnsureVersionAsync(request["pacticipant"], request["version"]);
            var added = await session.AddTagAsync(version, request["tag"], request.Settings);
            await DeployAsTaggedAsync(session, version, request);
            return (await session.FindTagAsync(version.Id, request["tag"]), added);
        });
        var document = Write(request, tag!);
        return added ? Answer.Created(request.Links.Tag(request["pacticipant"], request["version"], request["tag"]), document) : Answer.Ok(document);
    }

    /// <summary>Before there were deployments, people tagged with the name of the environment. From who may not deploy it is a tag and no more.</summary>
    private static async Task DeployAsTaggedAsync(StorageSession session, VersionRow version, BrokerRequest request)
    {
        if (request.Settings.CreateDeployedVersionsForTags && request.Caller.Permissions.HasFlag(Permissions.Deploy) && await session.FindEnvironmentByNameAsync(request["tag"]) is { } environment)
        {
            await session.RecordDeploymentAsync(version, environment.Id, applicationInstance: "", autoCreated: true);
        }
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session =>
            await session.DeleteTagAsync((await session.GetVersionAsync(request["pacticipant"], request["version"])).Id, request["tag"]) == 1 ? true : throw RefusalException.NotFound());
        return Answer.NoContent;
    }

    private static JsonObject Write(BrokerRequest request, TagRow tag) =>
        new JsonObject { ["name"] = tag.Name }.WithInstants(tag.CreatedAt).With("_links", new JsonObject
        {
            ["self"] = Hal.Link(request.Links.Tag(request["pacticipant"], request["version"], tag.Name), "Tag", tag.Name),
            ["version"] = Hal.Link(request.Links.Version(request["pacticipant"], request["version"]), "Version", request["version"]),
            ["pacticipant"] = Hal.Link(request.Links.Pacticipant(request["pacticipant"]), "Pacticipant", request["pacticipant"]),
        });
}
