using PactBroker.Access;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Access;

public sealed class HeadersOfEveryAnswer
{
    [Theory]
    [InlineData(null)]
    [InlineData("Basic b3BzOnMzY3JldA==")]
    public async Task Say_what_browsers_may_do_with_it(string? authorization)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = new AccessOptions { FullUser = new BasicUser("ops", "s3cret") } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var statuses = new HashSet<int>();

        foreach (var route in (await RouteRow.ReadAllAsync()).Append(new RouteRow("GET", "/no/such/thing", null)))
        {
            var reply = await AskingWithoutPermission.AskAsync(talk, route, authorization);

            (reply.Header("X-Content-Type-Options"), reply.Header("X-Frame-Options"), reply.Header("Referrer-Policy")).Should().Be(("nosniff", "DENY", "same-origin"), "of {0}", route);
            reply.Header("Content-Security-Policy").Should().StartWith("default-src 'none'; ").And.Contain("frame-ancestors 'none'", "of {0}", route);
            statuses.Add(reply.Status);
        }

        statuses.Should().Contain(authorization is null ? [401] : new[] { 200, 404, 400, 500 });
    }
}
