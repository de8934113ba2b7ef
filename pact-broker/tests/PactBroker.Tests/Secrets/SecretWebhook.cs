using System.Text.Json.Nodes;
using PactBroker.Secrets;
using PactBroker.Tests.Talking;
using PactBroker.Tests.Webhooks;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Tests.Secrets;

/// <summary>A webhook with a secret in every place that may hold one, and what a receiver finds of them.</summary>
internal static class SecretWebhook
{
    public const string Uuid = "webhook-with-secrets";

    public static readonly IReadOnlyList<string> Secrets = ["in-the-query-1", "in-a-header-2", "in-the-body-3", "the-password-4", "whsec_dGhlLXNpZ25pbmctc2VjcmV0LW9mLXRoaXMtdGVzdA=="];

    public static OutsideKey Key { get; } = OutsideKey.Parse("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

    public static OutsideKey OtherKey { get; } = OutsideKey.Parse("ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=");

    public static BrokerOptions Options(BrokerDatabase database, params OutsideKey[] keys) => new()
    {
        Database = database,
        Secrets = new SecretOptions { Keys = keys },
        Webhooks = new WebhookOptions { Rules = WebhookBench.OnlyThisHost },
    };

    public static async Task DefineAsync(Talk talk, Receiver receiver)
    {
        var request = new JsonObject
        {
            ["method"] = "POST",
            ["url"] = $"{receiver.Address}hook?token={Secrets[0]}",
            ["headers"] = new JsonObject { ["X-Api-Key"] = Secrets[1], ["X-Plain"] = "plain" },
            ["body"] = new JsonObject { ["secret"] = Secrets[2], ["says"] = "${pactbroker.consumerName}" },
            ["username"] = "me",
            ["password"] = Secrets[3],
            ["signingSecret"] = Secrets[4],
        };
        var reply = await talk.PutAsync($"/webhooks/{Uuid}", new JsonObject { ["events"] = new JsonArray(new JsonObject { ["name"] = "contract_published" }), ["request"] = request }.ToJsonString());
        reply.Status.Should().BeOneOf([200, 201], reply.Text);
    }

    /// <summary>Has it sent now, and looks whether everything arrived that was defined.</summary>
    public static async Task<string> TryAsync(Talk talk, Receiver receiver)
    {
        var before = receiver.Requests.Count;
        var reply = await talk.PostAsync($"/webhooks/{Uuid}/execute");
        reply.Status.Should().Be(200, reply.Text);
        var received = receiver.Requests.Skip(before).Should().ContainSingle().Subject;
        received.Target.Should().Be($"/hook?token={Secrets[0]}");
        received.Headers["X-Api-Key"].Should().Be(Secrets[1]);
        received.Headers["X-Plain"].Should().Be("plain");
        received.Body.Should().Contain(Secrets[2]);
        received.Headers["Authorization"].Should().Be($"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"me:{Secrets[3]}"))}");
        received.Headers["webhook-signature"].Should().StartWith("v1,");
        return reply.Text;
    }
}
