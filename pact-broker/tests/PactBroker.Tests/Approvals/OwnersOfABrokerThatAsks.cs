using PactBroker.Access;
using PactBroker.Tests.Access;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Approvals;

/// <summary>Where the broker knows who asks, that is who decides, whatever the body says.</summary>
public sealed class OwnersOfABrokerThatAsks
{
    private static readonly AccessOptions Users = new() { FullUser = new BasicUser("ops", "s3cret"), ReadOnlyUser = new BasicUser("guest", "welcome") };

    [Fact]
    public async Task A_token_decides_when_it_is_named_and_may_publish_and_nobody_else_does_in_its_name()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        await AsOpsAsync(talk, "POST", "/contracts/publish", SomePact.Publication("Gateway", "1", "Orders", SomePact.Between("Gateway", "Orders", "a")));
        var token = (await AsOpsAsync(talk, "POST", "/tokens", """{"description":"lead of Orders","scopes":["publish"],"pacticipant":"Orders"}""")).Json;
        await AsOpsAsync(talk, "PUT", "/pacticipants/Orders/approval", $$"""{"owners":["{{token["uuid"]}}"]}""");
        await AsOpsAsync(talk, "POST", "/contracts/publish", SomePact.Publication("Gateway", "2", "Orders", SomePact.Between("Gateway", "Orders", "a", "b")));
        var uuid = (await AsOpsAsync(talk, "GET", "/approvals")).Json["_embedded"]!["approvals"]![0]!["uuid"]!;
        var decision = $$"""{"approved":true,"decidedBy":"{{token["uuid"]}}"}""";

        (await talk.SendAsync("POST", $"/approvals/{uuid}/decision", decision, ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret")))).Status.Should().Be(403, "ops is no owner");
        (await talk.SendAsync("POST", $"/approvals/{uuid}/decision", decision, ("Authorization", AskingWithoutPermission.Basic("guest", "welcome")))).Status.Should().Be(403, "guest may only read");
        (await talk.SendAsync("POST", $"/approvals/{uuid}/decision", decision)).Status.Should().Be(401);
        var decided = await talk.SendAsync("POST", $"/approvals/{uuid}/decision", """{"approved":true}""", ("Authorization", $"Bearer {token["token"]}"));

        decided.Status.Should().Be(200, decided.Text);
        decided.Json["decision"]!["by"]!.ToString().Should().Be(token["uuid"]!.ToString());
    }

    private static async Task<Talk.Reply> AsOpsAsync(Talk talk, string method, string path, string? body = null)
    {
        var reply = await talk.SendAsync(method, path, body, ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret")));
        reply.Status.Should().BeInRange(200, 299, reply.Text);
        return reply;
    }
}
