using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Verifications;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Deliveries;

/// <summary>What webhooks have sent and are about to send: by what caused it, by webhook, and one with its logs.</summary>
internal static class TriggeredWebhookEndpoints
{
    private const string Pair = "/pacts/provider/{provider}/consumer/{consumer}";

    public static void Map(RouteTable routes)
    {
        routes.Resource($"{Pair}/webhooks/status").Get(ShowStatusAsync);
        MapList(routes, $"{Pair}/version/{{version}}/triggered-webhooks", async (session, request) =>
        {
            var pact = await PactEndpoints.FindAsync(session, request);
            return await session.ListTriggeredByPublicationAsync(pact.ConsumerVersionId, pact.Provider);
        });
        foreach (var content in new[] { $"{Pair}/pact-version/{{hash}}", $"{Pair}/pact-version/{{hash}}/metadata/{{metadata}}" })
        {
            MapList(routes, $"{content}/verification-results/{{number}}/triggered-webhooks", async (session, request) =>
                await session.ListTriggeredByResultAsync((await VerificationEndpoints.FindAsync(session, request)).Id));
        }

        routes.Resource("/webhooks/{webhook}/triggered-webhooks").Get(ListOfWebhookAsync);
        routes.Resource("/triggered-webhooks/{triggered}").Get(ShowAsync);
        routes.Resource("/triggered-webhooks/{triggered}/logs").Get(ShowLogsAsync);
        routes.Resource("/triggered-webhooks/{triggered}/redeliver").Post(Permissions.Admin, RedeliverAsync);
    }

    private static void MapList(RouteTable routes, string path, Func<StorageSession, BrokerRequest, Task<IReadOnlyList<TriggeredWebhookRow>>> list) => routes.Resource(path).Get(async request =>
    {
        var rows = await request.ReadAsync(session => list(session, request));
        return Answer.Ok(TriggeredWebhookDocument.WriteList(rows, request.Settings.Webhooks, request.Links, request.Links.ToPathOf(request), "Webhooks triggered"));
    });

    private static async Task<Answer> ListOfWebhookAsync(BrokerRequest request)
    {
        var page = PageRequest.Of(request, always: true);
        var (rows, total) = await request.ReadAsync(async session =>
        {
            var webhook = await session.GetWebhookAsync(request["webhook"]);
            return (await session.ListTriggeredByAsync(webhook.Id, page), await session.CountTriggeredByAsync(webhook.Id));
        });
        var self = request.Links.TriggeredBy(request["webhook"]);
        return Answer.Ok(page.Describe(TriggeredWebhookDocument.WriteList(rows, request.Settings.Webhooks, request.Links, self, "Triggered by the webhook"), self, total));
    }

    private static async Task<Answer> ShowStatusAsync(BrokerRequest request)
    {
        var (provider, consumer) = (request["provider"], request["consumer"]);
        var (latest, pact) = await request.ReadAsync(async session => (
            await session.ListLatestTriggeredAsync((await session.GetPacticipantAsync(consumer)).Id, (await session.GetPacticipantAsync(provider)).Id),
            await session.ListPactsOfPairAsync(provider, consumer, PactFilter.All.Latest()) is [var newest, ..] ? newest : null));
        return Answer.Ok(WebhookStatusDocument.Write(provider, consumer, latest, pact, request.Settings.Webhooks, request.Links));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(TriggeredWebhookDocument.Write(
        await request.ReadAsync(session => session.GetTriggeredWebhookAsync(request["triggered"])), request.Settings.Webhooks, request.Links));

    private static async Task<Answer> ShowLogsAsync(BrokerRequest request)
    {
        var (row, executions) = await request.ReadAsync(async session =>
        {
            var row = await session.GetTriggeredWebhookAsync(request["triggered"]);
            return (row, await session.ListExecutionsAsync(row.Id));
        });
        return Acceptance.Asks(request.Context.Request, MediaTypes.PlainHal)
            ? Answer.Ok(TriggeredWebhookDocument.WriteLogs(row, executions, request.Links))
            : Answer.PlainText(TriggeredWebhookDocument.WriteText(row, executions));
    }

    private static async Task<Answer> RedeliverAsync(BrokerRequest request)
    {
        var again = await QueueAgainAsync(request);
        return Answer.Created(request.Links.TriggeredWebhook(again.Uuid), TriggeredWebhookDocument.Write(again, request.Settings.Webhooks, request.Links));
    }

    /// <exception cref="RefusalException">There is no such delivery, or its webhook has been deleted.</exception>
    public static async Task<TriggeredWebhookRow> QueueAgainAsync(BrokerRequest request)
    {
        var again = await request.WriteAsync(async session =>
        {
            var row = await session.GetTriggeredWebhookAsync(request["triggered"]);
            return row.Webhook is null
                ? throw RefusalException.Because(StatusCodes.Status409Conflict, "The webhook has been deleted: there is nobody to send it to any more.")
                : await session.RedeliverAsync(row);
        });
        request.SignalDeliveries();
        return again;
    }
}
