using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Webhooks.Definitions;
using PactBroker.Webhooks.Deliveries;
using PactBroker.Webhooks.Sending;

namespace PactBroker.Pages.Webhooks;

/// <summary>What can be done on the pages of webhooks; under the addresses where programs do the same.</summary>
internal static class WebhookForms
{
    private static readonly AccessRule Admin = new(Permissions.Admin);

    public static void Map(RouteTable routes)
    {
        routes.Form("/webhooks/{webhook}/execute", Admin, TryAsync);
        routes.Form("/triggered-webhooks/{triggered}/redeliver", Admin, RedeliverAsync);
    }

    private static async Task<Answer> TryAsync(BrokerRequest request, IFormCollection form)
    {
        var (webhook, exchange) = await ExecutionEndpoints.TryStoredAsync(request);
        return await PageWriter.WriteAsync(
            typeof(TrialPage),
            request,
            (nameof(TrialPage.Webhook), webhook.Uuid),
            (nameof(TrialPage.Name), WebhookNames.Of(webhook)),
            (nameof(TrialPage.Success), exchange.Success),
            (nameof(TrialPage.Log), AttemptLog.Write(exchange, request.Settings.Webhooks.Rules.ShowsAnswers)));
    }

    private static async Task<Answer> RedeliverAsync(BrokerRequest request, IFormCollection form) =>
        Answer.SeeOther(request.Links.WithoutHost().TriggeredWebhook((await TriggeredWebhookEndpoints.QueueAgainAsync(request)).Uuid));
}
