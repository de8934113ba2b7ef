using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Cleaning;

/// <summary>GET says what cleaning up would delete and why the rest stays; POST does it (or says it, with <c>dryRun</c>), set up otherwise if the body says so.</summary>
internal static class CleaningEndpoints
{
    public static void Map(RouteTable routes) => routes.Resource("/cleaning").Get(request => PlanAsync(request, request.Settings.Cleaning)).Post(Permissions.Admin, CleanAsync);

    private static async Task<Answer> CleanAsync(BrokerRequest request)
    {
        var options = await CleaningBody.ReadAsync(request);
        if (options.DryRun)
        {
            return await PlanAsync(request, options);
        }

        var counts = await request.CleanAsync(options) ?? throw RefusalException.Because(StatusCodes.Status409Conflict, "The broker is being cleaned up already. Ask again when that is done.");
        return Answer.Ok(CleaningDocument.WriteResult(counts, request.Links));
    }

    private static async Task<Answer> PlanAsync(BrokerRequest request, CleaningOptions options) =>
        Answer.Ok(CleaningDocument.WritePlan(await request.ReadAsync(session => CleaningPlan.MakeAsync(session, options)), request.Links));
}
