using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Branches;

internal static class BranchEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/pacticipants/{pacticipant}/branches").Get(ListAsync).Delete(Permissions.Admin, DeleteOthersAsync);
        routes.Resource("/pacticipants/{pacticipant}/branches/{branch}").Get(ShowAsync).Delete(Permissions.Publish, DeleteAsync);
        routes.Resource("/pacticipants/{pacticipant}/branches/{branch}/versions").Get(ListVersionsAsync);
        routes.Resource("/pacticipants/{pacticipant}/branches/{branch}/versions/{version}").Get(ShowVersionAsync).Put(Permissions.Publish | Permissions.Verify, AddVersionAsync).Delete(Permissions.Publish, RemoveVersionAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var page = PageRequest.Of(request, always: true);
        var pattern = PacticipantQueries.Containing(request.Parameter("q"));
        var (branches, total) = await request.ReadAsync(async session =>
        {
            var pacticipant = await session.GetPacticipantAsync(request["pacticipant"]);
            return (await session.ListBranchesAsync(pacticipant.Id, pattern, page), await session.CountBranchesAsync(pacticipant.Id, pattern));
        });
        var document = BranchDocument.WriteList(request["pacticipant"], branches, request.Links);
        return Answer.Ok(page.Describe(document, request.Links.Branches(request["pacticipant"]), total));
    }

    /// <summary>Deletes every branch that is not excluded and not the main one.</summary>
    private static async Task<Answer> DeleteOthersAsync(BrokerRequest request)
    {
        var kept = request.Query["exclude[]"].OfType<string>().Concat(request.Query["exclude"].OfType<string>()).ToHashSet();
        var deleted = await request.WriteAsync(async session =>
        {
            var pacticipant = await session.GetPacticipantAsync(request["pacticipant"]);
            var all = await session.ListBranchesAsync(pacticipant.Id, pattern: null, new PageRequest(1, long.MaxValue, IsAsked: false));
            var ids = all.Where(branch => branch.Name != pacticipant.MainBranch && !kept.Contains(branch.Name)).Select(branch => branch.Id).ToList();
            return await session.DeleteBranchesAsync(ids);
        });
        return new Answer(StatusCodes.Status202Accepted, BranchDocument.WriteDeleted(deleted));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(BranchDocument.Write(
        request["pacticipant"], await request.ReadAsync(session => session.GetBranchAsync(request["pacticipant"], request["branch"])), request.Links));

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.DeleteBranchesAsync([(await session.GetBranchAsync(request["pacticipant"], request["branch"])).Id]));
        return Answer.NoContent;
    }

    private static async Task<Answer> ListVersionsAsync(BrokerRequest request)
    {
        var page = PageRequest.Of(request);
        var self = $"{request.Links.Branch(request["pacticipant"], request["branch"])}/versions";
        return await VersionList.AnswerAsync(request, page, self, async session =>
        {
            var branch = await session.GetBranchAsync(request["pacticipant"], request["branch"]);
            return ("v.id IN (SELECT version_id FROM branch_versions WHERE branch_id = @Id)", new { branch.Id });
        });
    }

    private static async Task<Answer> ShowVersionAsync(BrokerRequest request) => Answer.Ok(Document(request, await request.ReadAsync(FindAsync(request)) ?? throw RefusalException.NotFound()));

    private static async Task<Answer> AddVersionAsync(BrokerRequest request)
    {
        await request.ReadObjectAsync();
        var (row, added) = await request.WriteAsync(async session =>
        {
            var (version, _) = await session.EnsureVersionAsync(request["pacticipant"], request["version"]);
            var added = await session.AddToBranchAsync(version, request["branch"], request.Settings);
            return (await FindAsync(request)(session), added);
        });
        var document = Document(request, row!);
        return added ? Answer.Created(request.Links.BranchVersion(request["pacticipant"], request["branch"], request["version"]), document) : Answer.Ok(document);
    }

    private static async Task<Answer> RemoveVersionAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session =>
        {
            var branch = await session.GetBranchAsync(request["pacticipant"], request["branch"]);
            var version = await session.GetVersionAsync(request["pacticipant"], request["version"]);
            return await session.RemoveFromBranchAsync(branch.Id, version.Id) ? true : throw RefusalException.NotFound();
        });
        return Answer.NoContent;
    }

    private static Func<StorageSession, Task<BranchVersionRow?>> FindAsync(BrokerRequest request) => async session =>
    {
        var branch = await session.GetBranchAsync(request["pacticipant"], request["branch"]);
        var version = await session.GetVersionAsync(request["pacticipant"], request["version"]);
        return await session.FindBranchVersionAsync(branch.Id, version.Id);
    };

    private static JsonObject Document(BrokerRequest request, BranchVersionRow row) =>
        BranchDocument.WriteVersion(request["pacticipant"], row, request["version"], request.Links);
}
