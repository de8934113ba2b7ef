using System.Text.Json.Nodes;
using PactBroker.Domain.Metadata;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Catalogue;

/// <summary>A broker in which each name of the catalogue means something.</summary>
internal static class SeededCatalogue
{
    /// <summary>Fills the broker; the values that its addresses hold.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> SeedAsync(Talk talk)
    {
        await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a"), branch: "main", tags: ["dev", "prod"]));
        // Nobody has this name: what the webhook is to send stays in its queue.
        var webhook = await talk.PostAsync("/webhooks/provider/Bar/consumer/Foo", """{"events":[{"name":"contract_published"}],"request":{"method":"POST","url":"https://receiver.invalid/"}}""");
        await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "2", "Bar", SomePact.Between("Foo", "Bar", "a", "b"), branch: "main"));
        await talk.PutAsync("/pacticipants/Foo/labels/red");
        var (first, second) = (await talk.GetAsync("/pacts/provider/Bar/consumer/Foo/version/1"), await talk.GetAsync("/pacts/provider/Bar/consumer/Foo/version/2"));
        var result = await talk.PostAsync(first.Link("pb:publish-verification-results")[talk.Base.Length..], """{"success":true,"providerApplicationVersion":"10"}""");
        await talk.PutAsync("/pacticipants/Bar/versions/10/tags/prod");
        var environment = (await talk.GetAsync("/environments?name=production")).Json["_embedded"]!["environments"]![0]!["uuid"]!.ToString();
        var deployed = await talk.PostAsync($"/pacticipants/Foo/versions/1/deployed-versions/environment/{environment}");
        var released = await talk.PostAsync($"/pacticipants/Foo/versions/1/released-versions/environment/{environment}");
        return new Dictionary<string, string>
        {
            ["env"] = environment,
            ["deployed"] = Uuid(deployed.Json),
            ["released"] = Uuid(released.Json),
            ["content"] = Name(first, "pb:pact-version"),
            ["other-content"] = Name(second, "pb:pact-version"),
            ["result"] = result.Link("self").Split('/')[^1],
            ["webhook"] = Uuid(webhook.Json),
            ["triggered"] = Uuid((await talk.GetAsync(webhook.Link("pb:triggered-webhooks")[talk.Base.Length..])).Json["_embedded"]!["triggeredWebhooks"]![0]!),
            ["metadata"] = new PactMetadata { Pending = true }.Encode(),
        };
    }

    private static string Uuid(JsonNode json) => json["uuid"]!.ToString();

    private static string Name(Talk.Reply reply, string relation) => reply.Json["_links"]![relation]!["name"]!.ToString();
}
