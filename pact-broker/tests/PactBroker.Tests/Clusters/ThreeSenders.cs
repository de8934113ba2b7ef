using PactBroker.Tests.Databases;
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
        PostgreSqlServer.Require();
        await using var database = await PostgreSqlTestDatabase.CreateAsync();
        await using var receiver = await Receiver.StartAsync();
        var brokers = new List<RunningBroker>();
        for (var i = 0; i < 3; i++)
        {
            brokers.Add(await BrokerHost.StartAsync(
                new BrokerOptions { Database = BrokerDatabase.PostgreSql(database.ConnectionString), Webhooks = new WebhookOptions { Rules = WebhookBench.OnlyThisHost } }, TestContext.Current.CancellationToken));
        }

        using var first = new Talk(brokers[0].BaseAddress);
        foreach (var name in new[] { "contract_published", "contract_content_changed" })
        {
            (await first.PostAsync("/webhooks", $$$"""{"events":[{"name":"{{{name}}}"}],"request":{"method":"POST","url":"{{{receiver.Address}}}","body":"${pactbroker.eventName} ${pactbroker.consumerVersionNumber}"}}""")).Status.Should().Be(201);
        }

        await Task.WhenAll(Enumerable.Range(0, Publications).Select(async i =>
        {
            using var talk = new Talk(brokers[i % 3].BaseAddress);
            (await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", $"{i}", "Bar", SomePact.Between("Foo", "Bar", $"content {i}")))).Status.Should().Be(200);
        }));
        for (var i = 0; i < Publications * 2; i++)
        {
            await receiver.ArrivalAsync();
        }

        foreach (var broker in brokers)
        {
            // Told to stop, each brings to an end what it has: what it would have sent once more would be there now.
            await broker.DisposeAsync();
        }

        receiver.Requests.Should().HaveCount(Publications * 2);
        receiver.Requests.Select(request => request.Id).Should().OnlyHaveUniqueItems();
        receiver.Requests.Select(request => request.Body).Should().OnlyHaveUniqueItems();
    }
}
