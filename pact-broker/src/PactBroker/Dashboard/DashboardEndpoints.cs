using PactBroker.Http;
using PactBroker.Pacticipants;

namespace PactBroker.Dashboard;

/// <summary>Where everybody stands, or two of them.</summary>
internal static class DashboardEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/dashboard").Get(request => ShowAsync(request, null, null));
        routes.Resource("/dashboard/provider/{provider}/consumer/{consumer}").Get(request => ShowAsync(request, request["consumer"], request["provider"]));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request, string? consumer, string? provider)
    {
        var items = await request.ReadAsync(async session =>
        {
            foreach (var name in new[] { consumer, provider }.OfType<string>())
            {
                await session.GetPacticipantAsync(name);
            }

            return await DashboardItem.ListAsync(session, consumer, provider);
        });
        return request.Prefers("text/plain") ? Answer.PlainText(DashboardText.Write(items)) : Answer.Ok(DashboardDocument.Write(items, request.Links));
    }
}
