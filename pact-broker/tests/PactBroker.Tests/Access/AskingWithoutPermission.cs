using System.Text;
using PactBroker.Access;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Access;

/// <summary>Every method of every route, asked by nobody, by a stranger, and by those who may too little.</summary>
public sealed class AskingWithoutPermission
{
    private static readonly AccessOptions Users = new() { FullUser = new BasicUser("ops", "s3cret"), ReadOnlyUser = new BasicUser("guest", "welcome") };

    [Theory]
    [InlineData(null)]
    [InlineData("Basic b3BzOndyb25n")]
    [InlineData("Basic bm9ib2R5OnMzY3JldA==")]
    [InlineData("Basic ???")]
    [InlineData("Basic b3Bz")]
    [InlineData("Bearer s3cret")]
    [InlineData("s3cret")]
    public async Task Who_is_not_known_is_asked_who_he_is(string? authorization)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        foreach (var route in await RouteRow.ReadAllAsync())
        {
            var reply = await AskAsync(talk, route, authorization);

            (reply.Status, reply.Header("WWW-Authenticate")).Should().Be((401, "Basic realm=\"Restricted area\", Bearer"), "of {0}", route);
        }
    }

    [Fact]
    public async Task Who_may_read_gets_what_can_be_read_and_nothing_else()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        foreach (var route in await RouteRow.ReadAllAsync())
        {
            var reply = await AskAsync(talk, route, Basic("guest", "welcome"));

            (reply.Status == 403).Should().Be(!route.Rule!.AnyOf.HasFlag(Permissions.Read), "of {0}", route);
            reply.Status.Should().NotBe(401, "of {0}", route);
        }
    }

    [Fact]
    public async Task Who_may_do_everything_is_never_refused()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        foreach (var route in await RouteRow.ReadAllAsync())
        {
            (await AskAsync(talk, route, Basic("ops", "s3cret"))).Status.Should().NotBe(401, "of {0}", route).And.NotBe(403, "of {0}", route);
        }
    }

    internal static string Basic(string username, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));

    internal static Task<Talk.Reply> AskAsync(Talk talk, RouteRow route, string? authorization) =>
        talk.SendAsync(route.Method, route.Path, route.Body is "" ? null : route.Body, authorization is null ? [] : [("Authorization", authorization)]);
}
