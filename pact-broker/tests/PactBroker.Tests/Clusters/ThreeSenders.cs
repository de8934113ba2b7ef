using PactBroker.Tests.Talking;
using PactBroker.Tests.Webhooks;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Tests.Clusters;

/// <summary>Three brokers on one PostgreSQL database share what webhooks are to send.</summary>
public sealed class ThreeSenders
{
    private const int Publications = 60;

    [Fact]
    public async Task Deliver_everything_once_while_all_are_well()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var cluster = await Cluster.StartAsync(new BrokerOptions { Webhooks = new WebhookOptions { Rules = WebhookBench.OnlyThisHost } });
        foreach (var name in new[] { "contract_published", "contract_content_changed" })
        {
            (await cluster.Talks[0].PostAsync("/webhooks", $$$"""{"events":[{"name":"{{{name}}}"}],"request":{"method":"POST","url":"{{{receiver.Address}}}","body":"${pactbroker.eventName} ${pactbroker.consumerVersionNumber}"}}""")).Status.Should().Be(201);
        }

        await Task.WhenAll(Enumerable.Range(0, Publications).Select(async i =>
            (await cluster.Talks[i % 3].PostAsync("/contracts/publish", SomePact.Publication("Foo", $"{i}", "Bar", SomePact.Between("Foo", "Bar", $"content {i}")))).Status.Should().Be(200)));
        for (var i = 0; i < Publications * 2; i++)
        {
            await receiver.ArrivalAsync();
        }

        // Told to stop, each brings to an end what it has: what it would have sent once more would be there now.
        await cluster.StopAsync();

        receiver.Requests.Should().HaveCount(Publications * 2);
        receiver.Requests.Select(request => request.Id).Should().OnlyHaveUniqueItems();
        receiver.Requests.Select(request => request.Body).Should().OnlyHaveUniqueItems();
    }
}
