using PactBroker.Access;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Http;
using PactBroker.Secrets;
using PactBroker.Storage;
using PactBroker.Webhooks.Definitions;
using PactBroker.Webhooks.Triggers;

namespace PactBroker.Webhooks.Sending;

/// <summary>Tries a webhook at once, with the newest pact that it is for: one that is stored, or one that may be.</summary>
internal static class ExecutionEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/webhooks/{webhook}/execute").Post(Permissions.Admin, ExecuteStoredAsync, MediaTypes.Json, "");
        routes.Resource("/webhooks/execute").Post(Permissions.Admin, ExecuteGivenAsync);
    }

    private static async Task<Answer> ExecuteStoredAsync(BrokerRequest request) => Write(request, (await TryStoredAsync(request)).Exchange, request["webhook"]);

    private static async Task<Answer> ExecuteGivenAsync(BrokerRequest request)
    {
        var json = await request.ReadObjectAsync();
        var (_, exchange) = await TryAsync(request, session => new WebhookBody(json, request.Settings.Webhooks.Rules).ReadAsync(session, Guid.NewGuid().ToString(), stored: null, WebhookScope.Everybody));
        return Write(request, exchange, uuid: null);
    }

    private static Answer Write(BrokerRequest request, Exchange exchange, string? uuid) =>
        Answer.Ok(ExecutionDocument.Write(exchange, request.Settings.Webhooks.Rules.ShowsAnswers, uuid, request.Links.ToPathOf(request), request.Links));

    /// <summary>Sends that of the path, with the newest that it is for.</summary>
    public static Task<(WebhookRow Webhook, Exchange Exchange)> TryStoredAsync(BrokerRequest request) =>
        TryAsync(request, async session => await request.Secrets.TryOpenAsync(session, await session.GetWebhookAsync(request["webhook"]))
            ?? throw RefusalException.Because(StatusCodes.Status409Conflict, SecretLostException.Text));

    private static async Task<(WebhookRow Webhook, Exchange Exchange)> TryAsync(BrokerRequest request, Func<StorageSession, Task<WebhookRow>> find)
    {
        var (webhook, parameters) = await request.ReadAsync(async session =>
        {
            var webhook = await find(session);
            var sample = await SampleHappening.FindAsync(session, webhook);
            return (webhook, sample is null ? SampleHappening.Placeholders(webhook) : await new HappeningParameters(session, request.Links).ReadAsync(sample));
        });
        parameters.TryAdd(TemplateParameters.CurrentlyDeployedProviderVersionNumber, parameters[TemplateParameters.ProviderVersionNumber]);
        return (webhook, await request.SendAsync(webhook, parameters));
    }
}
