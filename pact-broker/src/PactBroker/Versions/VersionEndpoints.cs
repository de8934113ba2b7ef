using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Branches;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;
using PactBroker.Tags;

namespace PactBroker.Versions;

internal static class VersionEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/pacticipants/{pacticipant}/versions").Get(ListAsync);
        routes.Resource("/pacticipants/{pacticipant}/versions/{version}").Get(ShowAsync).Put(Permissions.Publish | Permissions.Verify, SaveAsync).Patch(Permissions.Publish | Permissions.Verify, SaveAsync, MediaTypes.MergePatch).Delete(Permissions.Admin, DeleteAsync);
        routes.Resource("/pacticipants/{pacticipant}/latest-version").Get(request =>
            ShowLatestAsync(request, (session, id) => session.FindLatestVersionAsync(id)));
        routes.Resource("/pacticipants/{pacticipant}/latest-version/{tag}").Get(request =>
            ShowLatestAsync(request, (session, id) => session.FindLatestVersionWithTagAsync(id, request["tag"])));
        routes.Resource("/pacticipants/{pacticipant}/branches/{branch}/latest-version").Get(request =>
            ShowLatestAsync(request, (session, id) => session.FindBranchHeadAsync(id, request["branch"])));
        routes.Resource("/pacticipants/{pacticipant}/tags/{tag}/versions").Get(ListWithTagAsync);
        routes.Resource("/pacticipants/{pacticipant}/environments/{environment}/versions").Get(ListInEnvironmentAsync);
    }

    private static Task<Answer> ListAsync(BrokerRequest request) =>
        VersionList.AnswerAsync(request, PageRequest.Of(request), request.Links.Versions(request["pacticipant"]), async session =>
            ("v.pacticipant_id = @Id", new { (await session.GetPacticipantAsync(request["pacticipant"])).Id }));

    private static Task<Answer> ListWithTagAsync(BrokerRequest request) =>
        VersionList.AnswerAsync(request, PageRequest.Of(request), $"{request.Links.Pacticipant(request["pacticipant"])}/tags/{Uri.EscapeDataString(request["tag"])}/versions", async session =>
            ("v.id IN (SELECT version_id FROM tags WHERE pacticipant_id = @Id AND name = @tag)", new { (await session.GetPacticipantAsync(request["pacticipant"])).Id, tag = request["tag"] }));

    private static Task<Answer> ListInEnvironmentAsync(BrokerRequest request) =>
        VersionList.AnswerAsync(request, PageRequest.Of(request), $"{request.Links.Pacticipant(request["pacticipant"])}/environments/{Uri.EscapeDataString(request["environment"])}/versions", async session =>
        (
            """
            v.id IN (
                SELECT version_id FROM deployed_versions WHERE pacticipant_id = @pacticipant AND environment_id = @environment AND valid_to IS NULL
                UNION SELECT version_id FROM released_versions WHERE pacticipant_id = @pacticipant AND environment_id = @environment AND valid_to IS NULL)
            """,
            new
            {
                pacticipant = (await session.GetPacticipantAsync(request["pacticipant"])).Id,
                environment = (await session.GetEnvironmentAsync(request["environment"])).Id,
            }));

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(VersionDocument.Write(
        await request.ReadAsync(async session => await VersionDetails.LoadAsync(session, await session.GetVersionAsync(request["pacticipant"], request["version"]))),
        request.Links));

    private static async Task<Answer> ShowLatestAsync(BrokerRequest request, Func<StorageSession, long, Task<VersionRow?>> find) => Answer.Ok(VersionDocument.Write(
        await request.ReadAsync(async session =>
        {
            var pacticipant = await session.GetPacticipantAsync(request["pacticipant"]);
            return await VersionDetails.LoadAsync(session, await find(session, pacticipant.Id) ?? throw RefusalException.NotFound());
        }),
        request.Links));

    /// <summary>PUT replaces what it says, PATCH only changes what it mentions; both create what is missing.</summary>
    private static async Task<Answer> SaveAsync(BrokerRequest request)
    {
        var body = new BodyReader(await request.ReadObjectAsync(), new ValidationErrors());
        var (buildUrl, tags) = (body.Text("buildUrl"), TagNames(body));
        body.Errors.ThrowIfAny();
        var replace = HttpMethods.IsPut(request.Method);
        var (saved, created) = await request.WriteAsync(async session =>
        {
            var (version, created) = await session.EnsureVersionAsync(request["pacticipant"], request["version"]);
            if (replace || body.Has("buildUrl"))
            {
                await session.SetBuildUrlAsync(version.Id, buildUrl);
            }

            if (replace || tags is not null)
            {
                await session.ReplaceTagsAsync(version, tags ?? [], request.Settings);
            }

            return (await VersionDetails.LoadAsync(session, await session.GetVersionAsync(version.Pacticipant, version.Number)), created);
        });
        var document = VersionDocument.Write(saved, request.Links);
        return created ? Answer.Created(request.Links.Version(request["pacticipant"], request["version"]), document) : Answer.Ok(document);
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session =>
            await session.DeleteVersionsAndHeadsAsync([(await session.GetVersionAsync(request["pacticipant"], request["version"])).Id]));
        return Answer.NoContent;
    }

    private static List<string>? TagNames(BodyReader body)
    {
        if (body["tags"] is not JsonArray tags)
        {
            return null;
        }

        var names = tags.Select(tag => (tag as JsonObject)?["name"]?.ToString() ?? "").Where(name => name.Length > 0).ToList();
        foreach (var problem in names.Select(NameRule.Problem).OfType<string>())
        {
            body.Errors.Add("tags", problem);
        }

        return names;
    }
}
