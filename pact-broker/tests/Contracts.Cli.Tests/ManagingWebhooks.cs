using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;
using PactBroker;
using PactBroker.Client.Webhooks;
using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Webhooks.Settings;

namespace Contracts.Cli.Tests;

public sealed class ManagingWebhooks
{
    private static readonly BrokerOptions ToThisHost = new()
    {
        Webhooks = new WebhookOptions { Rules = new OutgoingRules { Schemes = ["http"], Hosts = [HostRule.Parse("127.0.0.1")], AllowedNetworks = [NetworkText.Parse("127.0.0.1")] } },
    };

    [Fact]
    public async Task One_is_created_tried_changed_sent_again_and_deleted()
    {
        await using var system = await RunningSystem.StartAsync(ToThisHost);
        await using var receiver = await WebDouble.AlwaysAsync(200, "thanks", "text/plain");
        await system.PublishAsync(new PactText(), "1");
        var created = await system.RunAsync(
            "webhook", "create", new Uri(receiver.Address, "/build?token=abc123").ToString(), "--event", "contract_published", "--event", "provider_verification_failed",
            "--header", "X-Name: value", "--data", """{"version": "${pactbroker.consumerVersionNumber}"}""", "--user", "me:pa55word", "--description", "Build", "-o", "json");
        var uuid = JsonNode.Parse(created.Expect(0).Output)!["uuid"]!.ToString();

        (await system.RunAsync("webhook", "test", uuid)).Expect(0).Output.Should().ContainAll("""{"version":"1"}""", "X-Name: value", "thanks", "The receiver has taken it.").And.NotContainAny("abc123", "pa55word");
        (await system.RunAsync("webhook", "update", uuid, "--description", "Build it", "--event", "contract_published")).Expect(0).Output.Should().ContainAll(uuid, "Build it", "token=**********");
        await system.PublishAsync(new PactText(), "2");
        var delivery = await DeliveredAsync(system, uuid);
        (await system.RunAsync("webhook", "redeliver", delivery.Uuid)).Expect(0).Output.Should().Contain("It is sent again");
        (await system.RunAsync("webhook", "list", "--deliveries-of", uuid)).Expect(0).Output.Should().Contain(delivery.Uuid).And.Contain("contract_published");
        (await system.RunAsync("webhook", "list")).Expect(0).Output.Should().ContainAll(uuid, "Build it", "any", "contract_published", "POST http://127.0.0.1:");
        (await system.RunAsync("webhook", "delete", uuid)).Expect(0).Output.Should().Contain("is gone");
        (await system.RunAsync("webhook", "list", "-o", "json")).Expect(0).Output.Trim().Should().Be("[]");
        (await system.RunAsync("webhook", "redeliver", delivery.Uuid)).Expect(2).Error.Should().Contain("has been deleted");
    }

    [Fact]
    public async Task A_name_of_ones_own_can_be_said_again_and_what_is_not_mentioned_stays()
    {
        await using var system = await RunningSystem.StartAsync(ToThisHost);
        string[] create = ["webhook", "create", "http://127.0.0.1:9/", "--uuid", "my-own-webhook-name", "--event", "contract_requiring_verification_published", "--provider-branch", "main", "--environment", "production", "--signing-secret", "s3cret-of-mine"];

        (await system.RunAsync(create)).Expect(0);
        (await system.RunAsync(create)).Expect(0);
        (await system.RunAsync("webhook", "update", "my-own-webhook-name", "--enabled", "false", "--url", "http://127.0.0.1:9/other")).Expect(0).Output.Should().Contain("(switched off)");

        var webhook = (await system.Client.Webhooks.ListAsync(TestContext.Current.CancellationToken)).Should().ContainSingle().Subject;
        webhook.Should().BeEquivalentTo(new BrokerWebhook
        {
            Uuid = "my-own-webhook-name",
            Enabled = false,
            Events = ["contract_requiring_verification_published"],
            ProviderBranches = ["main"],
            Environments = ["production"],
            Request = new WebhookRequest { Url = "http://127.0.0.1:9/other", SigningSecret = "**********" },
        });
    }

    [Fact]
    public async Task A_receiver_that_does_not_take_it_is_an_environment_that_is_broken()
    {
        await using var system = await RunningSystem.StartAsync(ToThisHost);
        await using var receiver = await WebDouble.AlwaysAsync(500, "no", "text/plain");
        (await system.RunAsync("webhook", "create", receiver.Address.ToString(), "--uuid", "my-own-webhook-name")).Expect(0);

        (await system.RunAsync("webhook", "test", "my-own-webhook-name")).Expect(3).Output.Should().ContainAll("Status 500", "The receiver has not taken it.");
    }

    [Theory]
    [InlineData("request.url scheme must be http", "https://127.0.0.1/")]
    [InlineData("request.url host must be in the whitelist 127.0.0.1", "http://ci.example.org/")]
    [InlineData("name must be one of: contract_published", "http://127.0.0.1/", "--event", "sunrise")]
    [InlineData("consumer.name does not match an existing pacticipant", "http://127.0.0.1/", "--consumer", "Nobody")]
    [InlineData("--provider and --provider-label are both given", "http://127.0.0.1/", "--provider", "A", "--provider-label", "b")]
    [InlineData("--header is 'nothing', which has no name and value", "http://127.0.0.1/", "--header", "nothing")]
    public async Task What_cannot_be_meant_is_refused(string why, params string[] arguments)
    {
        await using var system = await RunningSystem.StartAsync(ToThisHost);

        (await system.RunAsync(["webhook", "create", .. arguments])).Expect(2).Error.Should().Contain(why);
    }

    [Fact]
    public async Task A_broker_that_is_started_here_calls_whom_its_variables_allow()
    {
        using var shell = new CommandLine().With("PACT_BROKER_WEBHOOK_HOST_WHITELIST", "not a host!");

        (await shell.RunAsync("broker", "--port", "0", "--database", ":memory:")).Expect(3).Error.Should().Contain("PACT_BROKER_WEBHOOK_HOST_WHITELIST");
    }

    private static async Task<WebhookDelivery> DeliveredAsync(RunningSystem system, string webhook)
    {
        WebhookDelivery? delivery = null;
        for (var asked = 0; asked < 5000 && delivery?.Status != "success"; asked++)
            delivery = (await system.Client.Webhooks.ListDeliveriesAsync(webhook, TestContext.Current.CancellationToken)).Single();
        delivery!.Status.Should().Be("success");
        return delivery;
    }
}
