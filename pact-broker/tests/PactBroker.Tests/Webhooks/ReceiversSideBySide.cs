using PactBroker.Tests.Talking;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Tests.Webhooks;

/// <summary>What a running broker delivers to several.</summary>
public sealed class ReceiversSideBySide
{
    private const int Publications = 60;

    [Fact]
    public async Task One_that_hangs_does_not_keep_the_others_waiting()
    {
        await using var hanging = await Receiver.StartAsync();
        await using var well = await Receiver.StartAsync();
        var forGood = new TaskCompletionSource();
        hanging.Answer = context => forGood.Task.WaitAsync(context.RequestAborted);
        await using var broker = await BrokerHost.StartAsync(
            new BrokerOptions { Webhooks = new WebhookOptions { Rules = WebhookBench.OnlyThisHost, TimeLimit = TimeSpan.FromMinutes(10) } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        foreach (var receiver in new[] { hanging, well })
        {
            (await talk.PostAsync("/webhooks", $$$"""{"events":[{"name":"contract_published"}],"request":{"method":"POST","url":"{{{receiver.Address}}}"}}""")).Status.Should().Be(201);
        }

        for (var i = 0; i < Publications; i++)
        {
            await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", $"{i}", "Bar", SomePact.Between("Foo", "Bar", $"{i}")));
        }

        for (var i = 0; i < Publications; i++)
        {
            await well.ArrivalAsync();
        }

        for (var i = 0; i < 8; i++)
        {
            await hanging.ArrivalAsync();
        }

        well.Requests.Should().HaveCount(Publications);
        hanging.Requests.Count.Should().BeInRange(8, 11);
        forGood.SetResult();
    }
}
