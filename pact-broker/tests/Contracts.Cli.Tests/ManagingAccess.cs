using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using PactBroker;
using PactBroker.Access;

namespace Contracts.Cli.Tests;

public sealed class ManagingAccess
{
    private static readonly BrokerOptions Asking = new() { Access = new AccessOptions { FullUser = new BasicUser("ops", "s3cret") } };

    [Fact]
    public async Task A_token_is_made_used_listed_and_revoked()
    {
        await using var system = await AsOpsAsync();
        var created = (await system.RunAsync("token", "create", "CI of Gateway", "--role", "ci", "--pacticipant", "Gateway")).Expect(0);
        var secret = created.Output.Trim();
        secret.Should().StartWith("pbt_").And.NotContain("\n", "a script takes it as it is");
        created.Error.Should().ContainAll("read, publish, verify, deploy", "not shown again").And.NotContain(secret);

        var uuid = JsonNode.Parse((await system.RunAsync("token", "list", "-o", "json")).Expect(0).Output)!.AsArray().Single()!["uuid"]!.ToString();
        (await system.RunAsync("token", "list")).Expect(0).Output.Should().ContainAll(uuid, "CI of Gateway", "Gateway", "by ops").And.NotContain(secret);
        var pact = new PactText().WriteTo(system.Shell.Folder);
        As(system, secret);
        (await system.RunAsync("publish", pact, "--consumer-app-version", "1")).Expect(0);
        (await system.RunAsync("token", "list")).Expect(3).Error.Should().Contain("this needs admin");

        As(system, token: null);
        (await system.RunAsync("token", "revoke", uuid)).Expect(0).Output.Should().Contain("opens nothing any more");
        (await system.RunAsync("token", "list")).Expect(0).Output.Should().NotContain(uuid);
        (await system.RunAsync("token", "list", "--all")).Expect(0).Output.Should().Contain(uuid);
        As(system, secret);
        (await system.RunAsync("publish", pact, "--consumer-app-version", "2")).Expect(3).Error.Should().Contain("has been revoked");
    }

    [Fact]
    public async Task A_token_of_a_team_opens_what_the_team_looks_after()
    {
        await using var system = await AsOpsAsync();
        (await system.RunAsync("team", "save", "Shop", "--pacticipant", "Checkout", "--subject", "shop-*")).Expect(0).Output.Should().Contain("The team Shop looks after Checkout, subject shop-*.");
        var secret = (await system.RunAsync("token", "create", "CI of the shop", "--scope", "publish", "--scope", "verify", "--team", "Shop")).Expect(0).Output.Trim();
        var pact = new PactText().WriteTo(system.Shell.Folder);

        As(system, secret);
        (await system.RunAsync("publish", pact, "--consumer-app-version", "1")).Expect(3).Error.Should().Contain("may change what belongs to the team Shop");
        As(system, token: null);
        (await system.RunAsync("team", "save", "Shop", "--pacticipant", "Checkout", "--pacticipant", new PactText().Consumer)).Expect(0);
        (await system.RunAsync("team", "list")).Expect(0).Output.Should().ContainAll("Shop", "Checkout");
        As(system, secret);
        (await system.RunAsync("publish", pact, "--consumer-app-version", "1")).Expect(0);
        As(system, token: null);
        (await system.RunAsync("team", "delete", "Shop")).Expect(0).Output.Should().Contain("is gone");
        (await system.RunAsync("team", "list", "-o", "json")).Expect(0).Output.Trim().Should().Be("[]");
    }

    [Fact]
    public async Task A_token_that_expires_says_until_when_and_the_list_that_it_has()
    {
        await using var system = await RunningSystem.StartAsync(Asking with { Time = new YearsAgo() });
        As(system, token: null);
        var created = (await system.RunAsync("token", "create", "CI of Gateway", "--role", "ci", "--expires", "90d")).Expect(0);
        created.Error.Should().Contain("until 2020-03-31T00:00:00+00:00");
        (await system.RunAsync("token", "create", "for an hour and a half", "--role", "ci", "--expires", "1.5h")).Expect(0).Error.Should().Contain("until 2020-01-01T01:30:00+00:00");
        (await system.RunAsync("token", "create", "for good", "--role", "ci")).Expect(0).Error.Should().NotContain("until");

        (await system.RunAsync("token", "list")).Expect(0).Output.Should().ContainAll("EXPIRES", "expired 2020-03-31T00:00:00+00:00", "for good");
        JsonNode.Parse((await system.RunAsync("token", "list", "-o", "json")).Expect(0).Output)!.AsArray().Select(token => token!["expiresAt"]?.ToString())
            .Should().Equal("2020-03-31T00:00:00+00:00", "2020-01-01T01:30:00+00:00", null);
    }

    [Theory]
    [InlineData(2, "--expires is 'soon'", "token", "create", "x", "--role", "ci", "--expires", "soon")]
    [InlineData(2, "--expires is '5ms'", "token", "create", "x", "--role", "ci", "--expires", "5ms")]
    [InlineData(2, "must be a whole number of seconds", "token", "create", "x", "--role", "ci", "--expires", "9999d")]
    [InlineData(2, "neither --role nor --scope is given", "token", "create", "x")]
    [InlineData(2, "--role and --scope are both given", "token", "create", "x", "--role", "ci", "--scope", "read")]
    [InlineData(2, "must be one of reader", "token", "create", "x", "--role", "king")]
    [InlineData(2, "does not match an existing team", "token", "create", "x", "--role", "ci", "--team", "Nobody")]
    [InlineData(2, "was not found", "token", "revoke", "nothing")]
    [InlineData(2, "was not found", "team", "delete", "Nobody")]
    [InlineData(2, "--limit is 0", "audit", "--limit", "0")]
    [InlineData(2, "must be one of", "audit", "--action", "sunrise")]
    public async Task What_cannot_be_meant_is_refused(int exitCode, string why, params string[] arguments)
    {
        await using var system = await AsOpsAsync();

        (await system.RunAsync(arguments)).Expect(exitCode).Error.Should().Contain(why);
    }

    [Fact]
    public async Task A_broker_that_asks_nobody_makes_no_tokens()
    {
        await using var system = await RunningSystem.StartAsync();

        (await system.RunAsync("token", "create", "x", "--role", "ci")).Expect(3).Error.Should().Contain("does not ask who you are");
    }

    [Fact]
    public async Task The_log_says_who_changed_what()
    {
        await using var system = await AsOpsAsync();
        var secret = (await system.RunAsync("token", "create", "CI of Gateway", "--role", "ci")).Expect(0).Output.Trim();
        As(system, secret);
        var pact = new PactText().WriteTo(system.Shell.Folder);
        foreach (var version in new[] { "1", "2", "3" })
            (await system.RunAsync("publish", pact, "--consumer-app-version", version, "--branch", "main")).Expect(0);
        (await system.RunAsync("audit")).Expect(3).Error.Should().Contain("this needs audit");

        As(system, token: null);
        var all = JsonNode.Parse((await system.RunAsync("audit", "-o", "json")).Expect(0).Output)!.AsArray();
        all.Select(change => change!["action"]!.ToString()).Should().Equal("publish-contracts", "publish-contracts", "publish-contracts", "create-token");
        (await system.RunAsync("audit", "--action", "publish-contracts", "--limit", "2")).Expect(0).Output.Should().ContainAll("(CI of Gateway)", "127.0.0.1", "version 3, branch main", "version 2, branch main").And.NotContain("version 1");
        (await system.RunAsync("audit", "--actor", "ops", "--from", "2020-01-01T00:00:00Z")).Expect(0).Output.Should().Contain("create-token").And.NotContain("publish-contracts");
        (await system.RunAsync("audit", "--to", "2020-01-01T00:00:00Z", "-o", "json")).Expect(0).Output.Trim().Should().Be("[]");
    }

    private static async Task<RunningSystem> AsOpsAsync()
    {
        var system = await RunningSystem.StartAsync(Asking);
        As(system, token: null);
        return system;
    }

    private static void As(RunningSystem system, string? token) => system.Shell
        .With("PACT_BROKER_TOKEN", token ?? "").With("PACT_BROKER_USERNAME", token is null ? "ops" : "").With("PACT_BROKER_PASSWORD", token is null ? "s3cret" : "");

    private sealed class YearsAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
