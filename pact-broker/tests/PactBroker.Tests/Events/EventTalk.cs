using System.Text.Json.Nodes;
using Contracts.Schemas.Events;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Events;

/// <summary>Publishing what versions say of events, and asking whether they may go to production.</summary>
internal static class EventTalk
{
    private const string Environment = "production";

    public static async Task PublishEventAsync(this Talk talk, string version, EventContract contract, bool deployed = false)
    {
        (await talk.PostAsync("/contracts/publish", SomeEvent.Publication(version, contract))).Status.Should().Be(200);
        if (!deployed)
            return;

        var environments = (await talk.GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray();
        var uuid = environments.Single(environment => environment!["name"]!.ToString() == Environment)!["uuid"]!;
        (await talk.PostAsync($"/pacticipants/{contract.Application}/versions/{version}/deployed-versions/environment/{uuid}", "{}")).Status.Should().Be(201);
    }

    public static async Task<JsonNode> MayGoAsync(this Talk talk, string application, string version, string more = "")
    {
        var reply = await talk.GetAsync($"/can-i-deploy?pacticipant={application}&version={version}&environment={Environment}{more}");
        reply.Status.Should().Be(200, reply.Text);
        return reply.Json;
    }

    public static bool Deployable(this JsonNode answer) => answer["summary"]!["deployable"]!.GetValue<bool>();

    public static IEnumerable<string> NoticesOf(this JsonNode answer, string id) =>
        answer["notices"]!.AsArray().Where(notice => notice!["id"]!.ToString() == id).Select(notice => notice!["text"]!.ToString());
}
