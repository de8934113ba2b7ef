using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Webhooks.Definitions;

/// <summary>Webhooks: all of them, those of a pair or of one side, one.</summary>
internal static class WebhookEndpoints
{
    // The one address for a pair, the other for those who come from its pact.
    private static readonly string[] Lists =
    [
        "/webhooks", "/webhooks/provider/{provider}/consumer/{consumer}", "/webhooks/provider/{provider}", "/webhooks/consumer/{consumer}", "/pacts/provider/{provider}/consumer/{consumer}/webhooks",
    ];

    public static void Map(RouteTable routes)
    {
        foreach (var list in Lists)
        {
            routes.Resource(list).Get(ListAsync).Post(Permissions.Admin, CreateAsync);
        }

        routes.Resource("/webhooks/{webhook}").Get(ShowAsync).Put(Permissions.Admin, PutAsync).Delete(Permissions.Admin, DeleteAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var webhooks = await request.ReadAsync(async session =>
        {
            var (consumer, provider) = await WebhookScope.OfAsync(request, session);
            return await session.ListWebhooksForAsync(consumer?.Id, provider?.Id);
        });
        var names = new[] { request.OptionalName("consumer"), request.OptionalName("provider") }.OfType<string>().ToList();
        return Answer.Ok(WebhookDocument.WriteList(webhooks, request.Links, request.Links.ToPathOf(request), names.Count == 0 ? "Webhooks" : $"Webhooks for {string.Join(" and ", names)}"));
    }

    private static async Task<Answer> CreateAsync(BrokerRequest request)
    {
        var (json, uuid) = (await request.ReadObjectAsync(), Guid.NewGuid().ToString());
        request.Change.Note("webhook", uuid);
        var saved = await request.WriteAsync(async session => await session.SaveWebhookAsync(await new WebhookBody(json, request.Settings.Webhooks.Rules)
            .ReadAsync(session, uuid, stored: null, await WebhookScope.OfAsync(request, session)), request.Secrets));
        return Answer.Created(request.Links.Webhook(saved.Uuid), WebhookDocument.Write(saved, request.Links));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) =>
        Answer.Ok(WebhookDocument.Write(await request.ReadAsync(session => session.GetWebhookAsync(request["webhook"])), request.Links));

    private static async Task<Answer> PutAsync(BrokerRequest request)
    {
        var json = await request.ReadObjectAsync();
        var (found, saved) = await request.WriteAsync(async session =>
        {
            var found = await session.FindWebhookAsync(request["webhook"]);
            // Of lost secrets nothing is known: asterisks cannot stand for them.
            var stored = found is null ? null : await request.Secrets.TryOpenAsync(session, found);
            var row = await new WebhookBody(json, request.Settings.Webhooks.Rules).ReadAsync(session, request["webhook"], stored, WebhookScope.Everybody);
            return (found, await session.SaveWebhookAsync(row, request.Secrets));
        });
        var document = WebhookDocument.Write(saved, request.Links);
        return found is null ? Answer.Created(request.Links.Webhook(saved.Uuid), document) : Answer.Ok(document);
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.DeleteWebhookAsync(await session.GetWebhookAsync(request["webhook"])));
        return Answer.NoContent;
    }
}
