using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Access;

public sealed class TokensOfTheApi
{
    private static readonly AccessOptions Users = new() { FullUser = new BasicUser("ops", "s3cret"), ReadOnlyUser = new BasicUser("guest", "welcome") };

    private static readonly (string, string) Ops = ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret"));

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_is_shown_once_and_works_until_it_is_revoked(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database, Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        var created = await talk.SendAsync("POST", "/tokens", """{"description":"CI of Foo","scopes":["publish"]}""", Ops);
        var (path, secret) = (created.Link("self")[talk.Base.Length..], created.Json["token"]!.ToString());
        created.Status.Should().Be(201);
        secret.Should().MatchRegex("^pbt_[A-Za-z0-9_-]{43}$");
        (await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1", "{}", Bearer(secret))).Status.Should().Be(201);
        var list = await talk.GetAsync("/tokens", Ops);
        list.Text.Should().NotContain(secret);
        var shown = list.Json["_embedded"]!["tokens"]!.AsArray().Single()!;
        (shown["description"]!.ToString(), shown["scopes"]!.ToJsonString(), shown["createdBy"]!.ToString(), shown["revokedAt"]).Should().Be(("CI of Foo", """["publish"]""", "ops", null));

        (await talk.SendAsync("DELETE", path, null, Ops)).Status.Should().Be(204);
        (await talk.SendAsync("DELETE", path, null, Ops)).Status.Should().Be(204);
        var refused = await talk.SendAsync("PUT", "/pacticipants/Foo/versions/2", "{}", Bearer(secret));
        (refused.Status, refused.Text).Should().Be((401, """{"error":"The token is not known, or has been revoked."}"""));
        (await talk.GetAsync(path, Ops)).Json["revokedAt"].Should().NotBeNull();
    }

    [Fact]
    public async Task Of_the_secret_nothing_but_a_digest_is_stored()
    {
        var folder = Directory.CreateTempSubdirectory("broker-");
        try
        {
            string secret;
            var file = Path.Combine(folder.FullName, "broker.db");
            await using (var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.File(file), Access = Users }, TestContext.Current.CancellationToken))
            {
                using var talk = new Talk(broker.BaseAddress);
                secret = await CreateAsync(talk, """{"description":"findable-name","scopes":["read"]}""");
            }

            var stored = string.Concat(Directory.EnumerateFiles(folder.FullName).Select(path => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path))));
            stored.Should().Contain("findable-name").And.NotContain(secret).And.NotContain(secret["pbt_".Length..]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("publish")]
    [InlineData("verify")]
    [InlineData("deploy")]
    [InlineData("admin")]
    [InlineData("audit")]
    public async Task Each_scope_opens_reading_and_what_names_it(string scope)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var secret = await CreateAsync(talk, $$"""{"description":"one scope","scopes":["{{scope}}"]}""");

        foreach (var route in await RouteRow.ReadAllAsync())
        {
            var reply = await AskingWithoutPermission.AskAsync(talk, route, $"Bearer {secret}");

            var admitted = PermissionNames.Of(route.Rule!.AnyOf).Any(name => name == "read" || name == scope);
            (reply.Status == 403).Should().Be(!admitted, "of {0}, which answers {1}", route, reply.Text);
            reply.Status.Should().NotBe(401, "of {0}", route);
        }
    }

    [Fact]
    public async Task One_for_a_pacticipant_changes_nothing_of_others_on_any_route()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var secret = await CreateAsync(talk, """{"description":"Foo only","scopes":["publish","verify","deploy"],"pacticipant":"Foo"}""");

        foreach (var route in (await RouteRow.ReadAllAsync()).Where(route => !route.Rule!.AnyOf.HasFlag(Permissions.Read) && !route.Rule.OwnerIsInside))
        {
            (await AskingWithoutPermission.AskAsync(talk, route, $"Bearer {secret}")).Status.Should().Be(403, "of {0}", route);
        }
    }

    [Fact]
    public async Task One_for_a_pacticipant_changes_what_is_its_own_wherever_the_name_is_said()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var secret = Bearer(await CreateAsync(talk, """{"description":"Foo only","scopes":["publish","verify","deploy"],"pacticipant":"Foo"}"""));
        var (mine, others) = (SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a"), branch: "main"), SomePact.Publication("Bar", "1", "Foo", SomePact.Between("Bar", "Foo", "a"), branch: "main"));

        (await talk.SendAsync("POST", "/contracts/publish", mine, secret)).Status.Should().Be(200);
        var refused = await talk.SendAsync("POST", "/contracts/publish", others, secret);
        (refused.Status, refused.Text).Should().Match<(int Status, string Text)>(reply => reply.Status == 403 && reply.Text.Contains("(Foo only) may change what belongs to Foo; this belongs to Bar."));
        (await talk.SendAsync("POST", "/contracts/publish", others, Ops)).Status.Should().Be(200);
        (await talk.SendAsync("POST", "/pacticipants", """{"name":"Bar"}""", secret)).Status.Should().Be(403);
        (await ResultAsync(talk, "Bar", "Foo", secret)).Should().Be(403, "results belong to the provider");
        (await ResultAsync(talk, "Foo", "Bar", secret)).Should().Be(201);
        (await EndDeploymentAsync(talk, "Bar", secret)).Should().Be(403);
        (await EndDeploymentAsync(talk, "Foo", secret)).Should().Be(200);
        (await talk.GetAsync("/pacts/provider/Foo/consumer/Bar/latest", secret)).Status.Should().Be(200, "everything can be read");
    }

    [Theory]
    [InlineData("reader", "read")]
    [InlineData("verifier", "read,verify")]
    [InlineData("developer", "read,publish,verify")]
    [InlineData("ci", "read,publish,verify,deploy")]
    [InlineData("auditor", "read,audit")]
    [InlineData("admin", "read,publish,verify,deploy,admin,audit")]
    public async Task A_role_is_scopes_that_go_together(string role, string scopes)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        var created = await talk.SendAsync("POST", "/tokens", $$"""{"description":"by role","role":"{{role}}"}""", Ops);

        string.Join(',', created.Json["scopes"]!.AsArray()).Should().Be(scopes);
    }

    [Fact]
    [Trait("row", "S4-081")]
    public async Task One_that_may_read_fetches_what_is_to_be_verified_and_publishes_neither_pacts_nor_results()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var (reader, verifier) = (Bearer(await CreateAsync(talk, """{"description":"r","role":"reader"}""")), Bearer(await CreateAsync(talk, """{"description":"v","role":"verifier"}""")));
        var publication = SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a"), branch: "main");
        (await talk.SendAsync("POST", "/contracts/publish", publication, Ops)).Status.Should().Be(200);

        foreach (var who in new[] { reader, verifier })
        {
            var pacts = await talk.SendAsync("POST", "/pacts/provider/Bar/for-verification", """{"consumerVersionSelectors":[{"latest":true}]}""", who);
            (pacts.Status, pacts.Json["_embedded"]!["pacts"]!.AsArray().Count).Should().Be((200, 1));
            (await talk.GetAsync("/pacts/provider/Bar/consumer/Foo/latest", who)).Status.Should().Be(200);
            (await talk.SendAsync("POST", "/contracts/publish", publication, who)).Status.Should().Be(403);
            (await talk.SendAsync("PUT", "/pacts/provider/Bar/consumer/Foo/version/2", SomePact.Between("Foo", "Bar", "a"), who)).Status.Should().Be(403);
        }

        (await ResultAsync(talk, "Bar", "Foo", reader)).Should().Be(403);
        (await ResultAsync(talk, "Bar", "Foo", verifier)).Should().Be(201);
    }

    [Fact]
    [Trait("row", "S4-085")]
    public async Task The_tag_of_an_environment_is_no_deployment_from_who_may_not_deploy()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var (publisher, deployer) = (await CreateAsync(talk, """{"description":"p","scopes":["publish"]}"""), await CreateAsync(talk, """{"description":"d","scopes":["deploy"]}"""));

        (await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1/tags/production", "{}", Bearer(publisher))).Status.Should().Be(201);
        (await CountDeployedAsync(talk)).Should().Be(0);
        (await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1/tags/production", "{}", Bearer(deployer))).Status.Should().Be(200);
        (await CountDeployedAsync(talk)).Should().Be(1);
    }

    [Theory]
    [InlineData("""{"scopes":["read"]}""", "description")]
    [InlineData("""{"description":"x"}""", "scopes")]
    [InlineData("""{"description":"x","scopes":[]}""", "scopes")]
    [InlineData("""{"description":"x","scopes":["read","everything"]}""", "scopes")]
    [InlineData("""{"description":"x","scopes":"read"}""", "scopes")]
    [InlineData("""{"description":"x","scopes":["admin"],"pacticipant":"Foo"}""", "scopes")]
    [InlineData("""{"description":"x","scopes":["publish","audit"],"pacticipant":"Foo"}""", "scopes")]
    [InlineData("""{"description":"x","role":"admin","team":"Payments"}""", "scopes")]
    [InlineData("""{"description":"x","role":"king"}""", "role")]
    [InlineData("""{"description":"x","role":7}""", "role")]
    [InlineData("""{"description":"x","role":"ci","scopes":["read"]}""", "role")]
    [InlineData("""{"description":"x","role":"ci","team":"Payments","pacticipant":"Foo"}""", "team")]
    [InlineData("""{"description":"x","role":"ci","team":"Nobody"}""", "team")]
    public async Task What_cannot_be_meant_is_refused(string body, string field)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        var reply = await talk.SendAsync("POST", "/tokens", body, Ops);
        (reply.Status, reply.Json["errors"]!.AsObject().Single().Key).Should().Be((400, field));
    }

    private static (string, string) Bearer(string secret) => ("Authorization", $"Bearer {secret}");

    private static async Task<string> CreateAsync(Talk talk, string body) => (await talk.SendAsync("POST", "/tokens", body, Ops)).Json["token"]!.ToString();

    private static async Task<int> ResultAsync(Talk talk, string provider, string consumer, (string, string) who)
    {
        var pact = await talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/latest", Ops);
        return (await talk.SendAsync("POST", pact.Link("pb:publish-verification-results")[talk.Base.Length..], """{"success":true,"providerApplicationVersion":"10"}""", who)).Status;
    }

    private static async Task<int> EndDeploymentAsync(Talk talk, string pacticipant, (string, string) who)
    {
        var environment = Production(await talk.GetAsync("/environments?name=production", Ops));
        var deployed = await talk.SendAsync("POST", $"/pacticipants/{pacticipant}/versions/1/deployed-versions/environment/{environment}", "{}", Ops);
        return (await talk.SendAsync("PATCH", deployed.Link("self")[talk.Base.Length..], """{"currentlyDeployed":false}""", who, ("Content-Type", "application/merge-patch+json"))).Status;
    }

    private static async Task<int> CountDeployedAsync(Talk talk)
    {
        var environment = Production(await talk.GetAsync("/environments?name=production", Ops));
        return (await talk.GetAsync($"/environments/{environment}/deployed-versions/currently-deployed", Ops)).Json["_embedded"]!["deployedVersions"]!.AsArray().Count;
    }

    private static JsonNode Production(Talk.Reply reply) => reply.Json["_embedded"]!["environments"]![0]!["uuid"]!;
}
