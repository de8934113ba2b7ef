using PactBroker.Tests.Databases;
using PactBroker.Tests.Storage;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Reservations;

/// <summary>From the decision until the deployment is recorded, a version counts as if it ran there already.</summary>
public sealed class ReservingDeployments
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_versions_that_do_not_work_together_only_one_gets_a_place(string name)
    {
        await using var database = await TestDatabase.CreateAsync(name);
        await using var broker = await StartAsync(database, TimeProvider.System);
        using var talk = new Talk(broker.BaseAddress);
        await PrepareAsync(talk);

        var first = await ReserveAsync(talk, "Bar", "2");
        var second = await ReserveAsync(talk, "Foo", "2");

        first.Status.Should().Be(201, first.Text);
        second.Status.Should().Be(200);
        second.Json["reservation"].Should().BeNull();
        second.Json["summary"]!["deployable"]!.GetValue<bool>().Should().BeFalse();
        second.Json["notices"]!.AsArray().Select(notice => notice!["text"]!.ToString())
            .Should().Contain(text => text.StartsWith("Version 2 of Bar is about to be deployed to production and counts", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Recording_the_deployment_uses_the_reservation_up(string name)
    {
        await using var database = await TestDatabase.CreateAsync(name);
        await using var broker = await StartAsync(database, TimeProvider.System);
        using var talk = new Talk(broker.BaseAddress);
        await PrepareAsync(talk);
        await ReserveAsync(talk, "Bar", "2");
        (await ListAsync(talk, "Bar", "2")).Should().Be(1);

        await DeployAsync(talk, "Bar", "2");

        (await ListAsync(talk, "Bar", "2")).Should().Be(0);
        (await CanIDeployAsync(talk, "Foo", "2")).Should().BeFalse("Bar 2 runs there now, and Foo 2 does not work with it");
    }

    [Fact]
    public async Task A_reservation_that_nobody_uses_expires()
    {
        var time = new SettableTime(Noon);
        await using var database = await TestDatabase.CreateAsync(TestDatabase.Names[0]);
        await using var broker = await StartAsync(database, time);
        using var talk = new Talk(broker.BaseAddress);
        await PrepareAsync(talk);

        var reserved = await ReserveAsync(talk, "Bar", "2", """{"expiresInSeconds":60}""");
        reserved.Json["reservation"]!["expiresAt"]!.ToString().Should().Be("2026-01-31T12:01:00+00:00");
        (await CanIDeployAsync(talk, "Foo", "2")).Should().BeFalse();

        time.Now = Noon.AddSeconds(62);
        (await CanIDeployAsync(talk, "Foo", "2")).Should().BeTrue("the place of Bar 2 is free again");
    }

    [Fact]
    public async Task A_deployment_that_does_not_come_gives_its_place_back()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        await PrepareAsync(talk);
        await ReserveAsync(talk, "Bar", "2", """{"applicationInstance":"blue"}""");
        var place = await PlaceAsync(talk, "Bar", "2");

        (await talk.DeleteAsync(place)).Status.Should().Be(404, "the instance without a name has no reservation");
        (await talk.DeleteAsync($"{place}?applicationInstance=blue")).Status.Should().Be(204);
        (await CanIDeployAsync(talk, "Foo", "2")).Should().BeTrue();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("86401")]
    [InlineData("\"an hour\"")]
    public async Task A_time_that_is_none_is_refused(string seconds)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        await PrepareAsync(talk);

        var reply = await ReserveAsync(talk, "Bar", "2", $$"""{"expiresInSeconds":{{seconds}}}""");

        reply.Status.Should().Be(400);
        reply.Json["errors"]!["expiresInSeconds"]![0]!.ToString().Should().Contain("86400");
    }

    /// <summary>Foo 1 and Bar 1 run in production. Bar 2 works with Foo 1, and Foo 2 with Bar 1, but not with each other.</summary>
    private static async Task PrepareAsync(Talk talk)
    {
        await VerifyAsync(talk, "1", ("1", true), ("2", true));
        await VerifyAsync(talk, "2", ("1", true), ("2", false));
        await DeployAsync(talk, "Bar", "1");
        await DeployAsync(talk, "Foo", "1");
    }

    private static async Task VerifyAsync(Talk talk, string consumerVersion, params (string Version, bool Success)[] results)
    {
        await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", consumerVersion, "Bar", SomePact.Between("Foo", "Bar", $"content {consumerVersion}")));
        var pact = await talk.GetAsync($"/pacts/provider/Bar/consumer/Foo/version/{consumerVersion}");
        foreach (var (version, success) in results)
        {
            await talk.PostAsync(pact.Link("pb:publish-verification-results")[talk.Base.Length..], $$"""{"success":{{(success ? "true" : "false")}},"providerApplicationVersion":"{{version}}"}""");
        }
    }

    private static Task<RunningBroker> StartAsync(TestDatabase database, TimeProvider time) =>
        BrokerHost.StartAsync(new BrokerOptions { Database = database.Database, Time = time }, TestContext.Current.CancellationToken);

    private static async Task<Talk.Reply> ReserveAsync(Talk talk, string pacticipant, string version, string body = "{}") =>
        await talk.PostAsync(await PlaceAsync(talk, pacticipant, version), body);

    private static async Task<int> ListAsync(Talk talk, string pacticipant, string version) =>
        (await talk.GetAsync(await PlaceAsync(talk, pacticipant, version))).Json["_embedded"]!["reservations"]!.AsArray().Count;

    private static async Task DeployAsync(Talk talk, string pacticipant, string version) =>
        (await talk.PostAsync((await PlaceAsync(talk, pacticipant, version)).Replace("/reservation", "", StringComparison.Ordinal))).Status.Should().Be(201);

    private static async Task<bool?> CanIDeployAsync(Talk talk, string pacticipant, string version) =>
        (bool?)(await talk.GetAsync($"/can-i-deploy?pacticipant={pacticipant}&version={version}&environment=production")).Json["summary"]!["deployable"];

    private static async Task<string> PlaceAsync(Talk talk, string pacticipant, string version)
    {
        var links = (await talk.GetAsync($"/pacticipants/{pacticipant}/versions/{version}")).Json["_links"]!["pb:reserve-deployment"]!.AsArray();
        return links.Single(link => link!["name"]!.ToString() == "production")!["href"]!.ToString()[talk.Base.Length..];
    }
}
