using PactBroker.Http;
using PactBroker.Integrations;
using PactBroker.Pacticipants;

namespace PactBroker.Relationships;

/// <summary>Who depends on whom, as comma-separated pairs: all of them, or all that hang together with one.</summary>
internal static class RelationshipEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/relationships").Get(async request => Write(await request.ReadAsync(session => session.ListIntegrationsAsync())));
        routes.Resource("/groups/{pacticipant}").Get(ShowGroupAsync);
    }

    private static async Task<Answer> ShowGroupAsync(BrokerRequest request)
    {
        var all = await request.ReadAsync(async session =>
        {
            await session.GetPacticipantAsync(request["pacticipant"]);
            return await session.ListIntegrationsAsync();
        });
        var group = RelationshipGroup.Of(request["pacticipant"], all);
        return Write(all.Where(integration => group.Contains(integration.Consumer)));
    }

    private static Answer Write(IEnumerable<IntegrationRow> integrations) =>
        Answer.PlainText(string.Concat(integrations.Select(integration => $"{Quote(integration.Consumer)},{Quote(integration.Provider)}\n")), MediaTypes.Csv);

    private static string Quote(string name) =>
        name.AsSpan().ContainsAny(",\"\r\n") ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}
