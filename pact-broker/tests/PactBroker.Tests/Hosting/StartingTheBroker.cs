using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Hosting;

public sealed class StartingTheBroker
{
    [Fact]
    public async Task A_port_in_use_is_said_so()
    {
        await using var first = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        var second = () => BrokerHost.StartAsync(new BrokerOptions { Url = first.BaseAddress.ToString() });

        await second.Should().ThrowAsync<BrokerStartException>().WithMessage($"*{first.BaseAddress.Port}*");
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_said_so()
    {
        var start = () => BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.File(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "no", "broker.db")) });

        await start.Should().ThrowAsync<BrokerStartException>().WithMessage("*broker.db*");
    }

    [Fact]
    public async Task Two_brokers_in_memory_know_nothing_of_each_other()
    {
        await using var first = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        await using var second = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        using var one = new Talk(first.BaseAddress);
        using var other = new Talk(second.BaseAddress);
        await one.PostAsync("/pacticipants", """{"name":"Foo"}""");

        (await one.GetAsync("/pacticipants/Foo")).Status.Should().Be(200);
        (await other.GetAsync("/pacticipants/Foo")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_new_broker_has_the_environments_that_clients_expect()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        var environments = (await talk.GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray();
        environments.Select(environment => $"{environment!["name"]} {environment["production"]}").Should().BeEquivalentTo("test false", "production true");
    }
}
