using System.Text;
using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Webhooks;

/// <summary>A receiver that shares a secret can tell who sent a request, and that it is as it was sent.</summary>
public sealed class KnownSignatures
{
    // The example of the Standard Webhooks specification.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public void Are_those_of_the_specification() =>
        WebhookSignature.Sign(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}"""u8)
            .Should().Be("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public async Task Come_with_requests_of_webhooks_that_have_a_secret()
    {
        await using var bench = await WebhookBench.StartAsync(TestDatabase.Names[0]);
        await bench.HookAsync(["contract_published"], definition => definition["request"]!["signingSecret"] = Secret, body: "for ${pactbroker.consumerName}");
        await bench.HookAsync(["contract_published"], target: "/unsigned");
        await bench.PublishAsync("Foo", "1", "Bar", "a");

        var requests = await bench.ReceivedAsync();

        var signed = requests.Single(request => request.Target == "/");
        var (id, instant) = (signed.Headers["webhook-id"], bench.Time.GetUtcNow());
        signed.Headers["webhook-timestamp"].Should().Be("1767225600");
        signed.Headers["webhook-signature"].Should().Be(WebhookSignature.Sign(Secret, id, instant, Encoding.UTF8.GetBytes("for Foo")));
        requests.Single(request => request.Target == "/unsigned").Headers.Should().NotContainKey("webhook-signature");
    }
}
