using System.Text;
using Microsoft.IdentityModel.Tokens;
using PactBroker.Access;
using PactBroker.Access.Oidc;
using PactBroker.Tests.Storage;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Access.Oidc;

public sealed class TokensOfAnIssuer
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly OidcGrant[] Grants = [new("admins", "admin"), new("Payments Devs", "ci", "Payments"), new("*", "reader")];

    [Fact]
    public async Task Roles_open_what_the_settings_say_and_the_log_says_who_it_was()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        await using var broker = await StartAsync(issuer, new SettableTime(Now));
        using var talk = new Talk(broker.BaseAddress);
        var (admin, developer, anybody) = (Bearer(issuer.Token(Now, ["admins", "else"])), Bearer(issuer.Token(Now, ["Payments Devs"])), Bearer(issuer.Token(Now, [])));
        (await talk.SendAsync("PUT", "/teams/Payments", """{"pacticipants":["Foo"]}""", admin)).Status.Should().Be(201);

        (await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1", "{}", developer)).Status.Should().Be(201);
        var others = await talk.SendAsync("PUT", "/pacticipants/Bar/versions/1", "{}", developer);
        (others.Status, others.Text).Should().Be((403, """{"error":"alice (42) may change what belongs to the team Payments; this belongs to Bar."}"""));
        (await talk.SendAsync("PUT", "/pacticipants/Foo/versions/2", "{}", anybody)).Text.Should().Be("""{"error":"alice (42) may read; this needs publish or verify."}""");
        (await talk.GetAsync("/pacticipants/Foo", anybody)).Status.Should().Be(200);
        (await talk.SendAsync("POST", "/subjects/s/versions", "{}", anybody)).Text.Should().Contain("this needs publish");
        (await talk.GetAsync("/audit?action=save-version", admin)).Json["_embedded"]!["changes"]!.AsArray().Single()!["actor"]!.ToString().Should().Be("alice (42)");
    }

    [Fact]
    public async Task Who_has_one_role_for_everything_and_another_for_a_team_has_both()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        await using var broker = await StartAsync(issuer, new SettableTime(Now), new("verifiers", "verifier"), new("devs", "ci", "Payments"), new("admins", "admin"));
        using var talk = new Talk(broker.BaseAddress);
        await talk.SendAsync("PUT", "/teams/Payments", """{"pacticipants":["Foo"]}""", Bearer(issuer.Token(Now, ["admins"])));
        var both = Bearer(issuer.Token(Now, ["devs", "verifiers"]));

        (await talk.SendAsync("PUT", "/pacticipants/Bar/versions/1", "{}", both)).Status.Should().Be(201, "verifying needs versions, of all");
        (await talk.SendAsync("PUT", "/pacticipants/Bar/labels/x", "{}", both)).Status.Should().Be(403, "publishing is for the team");
        (await talk.SendAsync("PUT", "/pacticipants/Foo/labels/x", "{}", both)).Status.Should().Be(201);
    }

    [Theory]
    [InlineData("realm_access.roles", """{"roles":["admins"]}""", true)]
    [InlineData("realm_access.roles", """{"roles":"admins others"}""", true)]
    [InlineData("realm_access.roles", """{"roles":{"admins":true}}""", false)]
    [InlineData("realm_access.roles", """["admins"]""", false)]
    [InlineData("realm_access.groups", """{"roles":["admins"]}""", false)]
    [InlineData("realm_access", """["admins"]""", true)]
    public async Task Roles_are_where_the_settings_say(string claim, string value, bool found)
    {
        await using var issuer = await LocalIssuer.StartAsync();
        var oidc = issuer.Options(new OidcGrant("admins", "admin")) with { RolesClaim = claim };
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Time = new SettableTime(Now), Access = new AccessOptions { Oidc = oidc } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var token = issuer.Token(Now, [], token => token.Claims["realm_access"] = System.Text.Json.JsonDocument.Parse(value).RootElement);

        var reply = await talk.GetAsync("/", Bearer(token));

        reply.Status.Should().Be(found ? 200 : 403);
        reply.Text.Contains("alice (42) may nothing here; this needs read.", StringComparison.Ordinal).Should().Be(!found);
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "issuer", "The token is from 'https://login.example.org'; this broker trusts http://127.0.0.1:" },
        { "audience", "The token is for 'somebody-else'; this broker is 'pact-broker'." },
        { "expired", "The token has expired on 2026-01-31T11:58:00Z." },
        { "not yet", "The token is good from 2026-01-31T13:00:00Z on." },
        { "for good", "The token does not say when it expires." },
        { "none", "The token is signed with 'none'; it has to be one of RS256, " },
        { "symmetric", "The token is signed with 'HS256'; it has to be one of RS256, " },
        { "another key", "The signature of the token is not that of its issuer." },
        { "unknown key", "The token is signed with the key 'made-up', which its issuer does not have." },
        { "changed", "The signature of the token is not that of its issuer." },
        { "no JSON", "The token is no JSON web token." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task One_that_is_not_good_is_refused_with_the_reason(string sort, string why)
    {
        await using var issuer = await LocalIssuer.StartAsync();
        await using var broker = await StartAsync(issuer, new SettableTime(Now));
        using var talk = new Talk(broker.BaseAddress);
        var good = issuer.Token(Now, ["admins"]);
        (await talk.GetAsync("/", Bearer(good))).Status.Should().Be(200);

        var reply = await talk.GetAsync("/", Bearer(Make(sort, issuer, good)), ("Accept", "application/problem+json"));

        (reply.Status, reply.MediaType, reply.Json["status"]!.GetValue<int>(), reply.Header("WWW-Authenticate")).Should().Be((401, "application/problem+json", 401, "Basic realm=\"Restricted area\", Bearer"));
        reply.Json["detail"]!.ToString().Should().StartWith(why);
    }

    [Fact]
    public async Task One_that_is_not_good_opens_no_route_and_one_without_roles_none_that_needs_any()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        await using var broker = await StartAsync(issuer, new SettableTime(Now), new OidcGrant("admins", "admin"));
        using var talk = new Talk(broker.BaseAddress);
        var (expired, nobody, admin) = (issuer.Token(Now.AddHours(-1), ["admins"]), issuer.Token(Now, ["others"]), issuer.Token(Now, ["admins"]));

        foreach (var route in await RouteRow.ReadAllAsync())
        {
            (await AskingWithoutPermission.AskAsync(talk, route, $"Bearer {expired}")).Status.Should().Be(401, "of {0}", route);
            (await AskingWithoutPermission.AskAsync(talk, route, $"Bearer {nobody}")).Status.Should().Be(403, "of {0}", route);
            (await AskingWithoutPermission.AskAsync(talk, route, $"Bearer {admin}")).Status.Should().NotBe(401, "of {0}", route).And.NotBe(403, "of {0}", route);
        }
    }

    [Fact]
    public async Task Keys_that_the_issuer_changes_are_found_and_made_up_ones_are_not_asked_for_each_time()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        var time = new SettableTime(Now);
        await using var broker = await StartAsync(issuer, time);
        using var talk = new Talk(broker.BaseAddress);
        var old = issuer.Token(Now, ["admins"], token => token.Expires = Now.AddDays(2).UtcDateTime);
        for (var i = 0; i < 5; i++)
        {
            (await talk.GetAsync("/", Bearer(old))).Status.Should().Be(200);
        }

        issuer.Asked.Should().Be(1, "what it said is kept");
        time.Now += TimeSpan.FromMinutes(1);
        issuer.Rotate();
        (await talk.GetAsync("/", Bearer(issuer.Token(time.Now, ["admins"])))).Status.Should().Be(200);
        (await talk.GetAsync("/", Bearer(old))).Status.Should().Be(200);
        issuer.Asked.Should().Be(2);

        for (var i = 0; i < 20; i++)
        {
            (await talk.GetAsync("/", Bearer(Signed(issuer, LocalIssuer.NewKey($"made-up-{i}"))))).Status.Should().Be(401);
        }

        issuer.Asked.Should().Be(2, "it was asked a moment ago");
        issuer.Rotate(forget: true);
        time.Now += TimeSpan.FromHours(13);
        (await talk.GetAsync("/", Bearer(old))).Status.Should().Be(401, "its key is not the issuer's any more");
    }

    [Fact]
    public async Task An_issuer_that_is_away_is_not_the_fault_of_the_caller_and_what_it_has_said_stays_good()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        var time = new SettableTime(Now);
        await using var broker = await StartAsync(issuer, time);
        using var talk = new Talk(broker.BaseAddress);
        var token = issuer.Token(Now, ["admins"], token => token.Expires = Now.AddDays(2).UtcDateTime);

        issuer.IsThere = false;
        var reply = await talk.GetAsync("/", Bearer(token));
        (reply.Status, reply.Header("Retry-After"), reply.Text).Should().Be((503, "30", """{"error":"Who you are cannot be said now: the issuer of tokens does not answer. Please try again."}"""));
        issuer.IsThere = true;
        time.Now += TimeSpan.FromMinutes(1);
        (await talk.GetAsync("/", Bearer(token))).Status.Should().Be(200);
        issuer.IsThere = false;
        time.Now += TimeSpan.FromHours(13);
        (await talk.GetAsync("/", Bearer(token))).Status.Should().Be(200);
    }

    [Fact]
    public async Task Users_and_tokens_of_the_broker_are_good_beside_them()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        var access = new AccessOptions { Oidc = issuer.Options(Grants), FullUser = new BasicUser("ops", "s3cret") };
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Time = new SettableTime(Now), Access = access }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        var created = await talk.SendAsync("POST", "/tokens", """{"description":"CI","role":"ci"}""", Bearer(issuer.Token(Now, ["admins"])));
        created.Json["createdBy"]!.ToString().Should().Be("alice (42)");
        (await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1", "{}", Bearer(created.Json["token"]!.ToString()))).Status.Should().Be(201);
        (await talk.GetAsync("/", ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret")))).Status.Should().Be(200);
        (await talk.GetAsync("/")).Status.Should().Be(401);
    }

    private static string Make(string sort, LocalIssuer issuer, string good) => sort switch
    {
        "issuer" => issuer.Token(Now, ["admins"], token => token.Issuer = "https://login.example.org"),
        "audience" => issuer.Token(Now, ["admins"], token => token.Audience = "somebody-else"),
        "expired" => issuer.Token(Now.AddMinutes(-7), ["admins"]),
        "not yet" => issuer.Token(Now.AddHours(1), ["admins"]),
        "for good" => issuer.Token(Now, ["admins"], token => token.Expires = null),
        "none" => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{good.Split('.')[1]}.",
        "symmetric" => issuer.Token(Now, ["admins"], token => token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('k', 64))) { KeyId = issuer.Key.KeyId }, SecurityAlgorithms.HmacSha256)),
        "another key" => Signed(issuer, LocalIssuer.NewKey(issuer.Key.KeyId)),
        "unknown key" => Signed(issuer, LocalIssuer.NewKey("made-up")),
        "changed" => $"{good.Split('.')[0]}.{issuer.Token(Now, ["admins", "more"]).Split('.')[1]}.{good.Split('.')[2]}",
        _ => "one.two.three",
    };

    private static string Signed(LocalIssuer issuer, RsaSecurityKey key) => issuer.Token(Now, ["admins"], token => token.SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256));

    private static (string, string) Bearer(string token) => ("Authorization", $"Bearer {token}");

    private static Task<RunningBroker> StartAsync(LocalIssuer issuer, SettableTime time, params OidcGrant[] grants) =>
        BrokerHost.StartAsync(new BrokerOptions { Time = time, Access = new AccessOptions { Oidc = issuer.Options(grants.Length > 0 ? grants : Grants) } }, TestContext.Current.CancellationToken);
}
