using PactBroker.Access;
using PactBroker.Access.Limits;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Access;

/// <summary>Windows here are days long: what was counted stays counted, however slow the machine is.</summary>
public sealed class AskingTooMuch
{
    private static readonly RateLimitOptions Few = new() { Requests = 3, Failures = 2, Window = TimeSpan.FromDays(30), CountThisMachine = true };

    private static readonly AccessOptions Users = new() { FullUser = new BasicUser("ops", "s3cret"), ReadOnlyUser = new BasicUser("guest", "welcome"), PublicHeartbeat = true, Limits = Few };

    private static readonly (string, string) Ops = ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret"));
    private static readonly (string, string) Guest = ("Authorization", AskingWithoutPermission.Basic("guest", "welcome"));
    private static readonly (string, string) Wrong = ("Authorization", AskingWithoutPermission.Basic("ops", "wrong"));

    [Fact]
    [Trait("row", "S4-007")]
    public async Task Each_caller_has_so_many_requests_and_is_told_when_there_are_more()
    {
        await using var broker = await StartAsync(Users);
        using var talk = new Talk(broker.BaseAddress);
        for (var i = 0; i < 3; i++)
        {
            (await talk.GetAsync("/", Guest)).Status.Should().Be(200);
        }

        var reply = await talk.GetAsync("/", Guest, ("Accept", "application/problem+json"));
        (reply.Status, reply.MediaType, reply.Json["detail"]!.ToString()).Should().Be((429, "application/problem+json", "guest has asked too much: 3 requests are free in 30:0:00:00."));
        int.Parse(reply.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture).Should().BeInRange(1, 10 * 24 * 3600, "one of three comes back in a third of the time");
        (await talk.GetAsync("/subjects", Guest)).Text.Should().StartWith("""{"error_code":429,""");
        (await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1", "{}", Guest)).Status.Should().Be(429, "what is not allowed is counted as well");
        (await talk.GetAsync("/", Ops)).Status.Should().Be(200, "another has requests of his own");
        (await talk.GetAsync("/diagnostic/status/heartbeat")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Who_guesses_passwords_is_not_listened_to_any_more_even_if_one_is_right()
    {
        await using var broker = await StartAsync(Users with { Limits = Few with { Requests = 1000 } });
        using var talk = new Talk(broker.BaseAddress);
        (await talk.GetAsync("/", Wrong)).Status.Should().Be(401);
        (await talk.GetAsync("/")).Status.Should().Be(401, "this one does not guess");
        (await talk.GetAsync("/", ("Authorization", "Bearer pbt_guessed"))).Status.Should().Be(401);

        foreach (var who in new[] { Wrong, Ops })
        {
            var reply = await talk.GetAsync("/", who);
            (reply.Status, reply.Text).Should().Be((429, """{"error":"The address 127.0.0.1 has sent too many wrong passwords or tokens: 2 are free in 30:0:00:00."}"""));
            reply.Header("Retry-After").Should().NotBeNull();
        }
    }

    [Fact]
    public async Task Where_nobody_says_who_he_is_addresses_are_counted()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { TrustForwardedHeaders = true, Access = new AccessOptions { Limits = Few } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        foreach (var (address, status) in new[]
        {
            ("198.51.100.7", 200), ("198.51.100.7", 200), ("198.51.100.7", 200), ("198.51.100.7", 429), ("198.51.100.8", 200),
            ("2001:db8:0:1::1", 200), ("2001:db8:0:1::2", 200), ("2001:db8:0:1::3", 200), ("2001:db8:0:1:ffff::4", 429), ("2001:db8:0:2::1", 200),
        })
        {
            (await talk.GetAsync("/", ("X-Forwarded-For", address))).Status.Should().Be(status, address);
        }
    }

    [Fact]
    public async Task On_the_machine_of_the_broker_nobody_is_counted_unless_the_settings_say_so()
    {
        await using var broker = await StartAsync(Users with { Limits = Few with { CountThisMachine = false } });
        using var talk = new Talk(broker.BaseAddress);

        for (var i = 0; i < 10; i++)
        {
            (await talk.GetAsync("/", Wrong)).Status.Should().Be(401);
            (await talk.GetAsync("/", Guest)).Status.Should().Be(200);
        }

        Read().Should().Be(new RateLimitOptions());
        Read(("PACT_BROKER_RATE_LIMIT", "100")).Should().Be(new RateLimitOptions { Requests = 100, CountThisMachine = true });
        Read(("PACT_BROKER_RATE_LIMIT", "0"), ("PACT_BROKER_RATE_LIMIT_FAILURES", "5")).Should().Be(new RateLimitOptions { Requests = 0, Failures = 5, CountThisMachine = true });
        FluentActions.Invoking(() => Read(("PACT_BROKER_RATE_LIMIT", "many"))).Should().Throw<BrokerStartException>().WithMessage("PACT_BROKER_RATE_LIMIT=many cannot be used: a number for each minute*");
    }

    [Fact]
    public async Task No_limit_is_none()
    {
        await using var broker = await StartAsync(Users with { Limits = Few with { Requests = 0, Failures = 0 } });
        using var talk = new Talk(broker.BaseAddress);

        for (var i = 0; i < 10; i++)
        {
            (await talk.GetAsync("/", Wrong)).Status.Should().Be(401);
            (await talk.GetAsync("/", Guest)).Status.Should().Be(200);
        }
    }

    private static Task<RunningBroker> StartAsync(AccessOptions access) => BrokerHost.StartAsync(new BrokerOptions { Access = access }, TestContext.Current.CancellationToken);

    private static RateLimitOptions Read(params (string Name, string Value)[] variables) => BrokerEnvironment.Read(variables.ToDictionary(variable => variable.Name, variable => variable.Value)).Access.Limits;
}
