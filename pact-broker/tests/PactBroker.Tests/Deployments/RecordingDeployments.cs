using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Deployments;

/// <summary>What runs where: one version per place, any number of releases.</summary>
public abstract class RecordingDeployments(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : RecordingDeployments(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : RecordingDeployments(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task The_link_of_the_version_with_the_name_of_the_environment_records_it()
    {
        var version = await VersionAsync("A", "1");
        var link = version.Json["_links"]!["pb:record-deployment"]!.AsArray().Single(entry => entry!["name"]!.ToString() == "production")!["href"]!.ToString();
        var recorded = await Talk.PostAsync(link[Talk.Base.Length..]);

        recorded.Status.Should().Be(201);
        recorded.Header("Location").Should().Be(recorded.Link("self"));
        (await DeployedAsync("A")).Should().Equal("1 ");
    }

    [Fact]
    public async Task The_next_version_takes_the_place_of_the_one_before()
    {
        await DeployAsync("B", "1");
        await DeployAsync("B", "2");

        (await DeployedAsync("B")).Should().Equal("2 ");
    }

    [Fact]
    public async Task Instances_are_places_of_their_own()
    {
        await DeployAsync("C", "1", """{"applicationInstance":"blue"}""");
        await DeployAsync("C", "2", """{"target":"green"}""");
        await DeployAsync("C", "3");

        (await DeployedAsync("C")).Should().BeEquivalentTo("1 blue", "2 green", "3 ");
        (await DeployedAsync("C", "&applicationInstance=")).Should().Equal("3 ");
        (await DeployedAsync("C", "&applicationInstance=blue")).Should().Equal("1 blue");
    }

    [Fact]
    public async Task The_same_version_again_is_the_same_deployment()
    {
        var first = await DeployAsync("D", "1");
        var second = await DeployAsync("D", "1");

        second.Status.Should().Be(201);
        second.Json["uuid"]!.ToString().Should().Be(first.Json["uuid"]!.ToString());
    }

    [Fact]
    public async Task Undeploying_is_final()
    {
        var path = (await DeployAsync("E", "1")).Link("self")[Talk.Base.Length..];
        var ended = await Talk.PatchAsync(path, """{"currentlyDeployed":false}""");

        ended.Json["currentlyDeployed"]!.GetValue<bool>().Should().BeFalse();
        ended.Json["undeployedAt"].Should().NotBeNull();
        (await DeployedAsync("E")).Should().BeEmpty();
        (await Talk.PatchAsync(path, """{"currentlyDeployed":true}""")).Status.Should().Be(422);
    }

    [Fact]
    public async Task A_version_that_is_not_there_cannot_be_deployed() => (await DeployAsync("F", "1", create: false)).Status.Should().Be(404);

    [Fact]
    public async Task A_tag_with_the_name_of_an_environment_is_a_deployment()
    {
        await Talk.PutAsync("/pacticipants/G/versions/1/tags/production");

        (await DeployedAsync("G")).Should().Equal("1 ");
    }

    [Fact]
    public async Task Releases_stand_side_by_side_and_can_be_supported_again()
    {
        await VersionAsync("H", "1");
        await VersionAsync("H", "2");
        var path = $"/released-versions/environment/{await ProductionAsync()}";
        var first = await Talk.PostAsync($"/pacticipants/H/versions/1{path}");
        await Talk.PostAsync($"/pacticipants/H/versions/2{path}");
        first.Status.Should().Be(201);
        (await SupportedAsync("H")).Should().BeEquivalentTo("1", "2");

        await Talk.PatchAsync(first.Link("self")[Talk.Base.Length..], """{"currentlySupported":false}""");
        (await SupportedAsync("H")).Should().Equal("2");

        var again = await Talk.PostAsync($"/pacticipants/H/versions/1{path}");
        again.Status.Should().Be(200);
        again.Json["uuid"]!.ToString().Should().Be(first.Json["uuid"]!.ToString());
        (await SupportedAsync("H")).Should().BeEquivalentTo("1", "2");
    }

    private async Task<Talk.Reply> VersionAsync(string pacticipant, string version)
    {
        await Talk.PutAsync($"/pacticipants/{pacticipant}/versions/{version}");
        return await Talk.GetAsync($"/pacticipants/{pacticipant}/versions/{version}");
    }

    private async Task<Talk.Reply> DeployAsync(string pacticipant, string version, string body = "{}", bool create = true)
    {
        if (create)
        {
            await VersionAsync(pacticipant, version);
        }

        return await Talk.PostAsync($"/pacticipants/{pacticipant}/versions/{version}/deployed-versions/environment/{await ProductionAsync()}", body);
    }

    private async Task<string> ProductionAsync() =>
        (await Talk.GetAsync("/environments?name=production")).Json["_embedded"]!["environments"]![0]!["uuid"]!.ToString();

    private async Task<IEnumerable<string>> DeployedAsync(string pacticipant, string filter = "") =>
        (await Talk.GetAsync($"/environments/{await ProductionAsync()}/deployed-versions/currently-deployed?pacticipant={pacticipant}{filter}"))
            .Json["_embedded"]!["deployedVersions"]!.AsArray().Select(item => $"{item!["_embedded"]!["version"]!["number"]} {item["applicationInstance"]}");

    private async Task<IEnumerable<string>> SupportedAsync(string pacticipant) =>
        (await Talk.GetAsync($"/environments/{await ProductionAsync()}/released-versions/currently-supported?pacticipant={pacticipant}"))
            .Json["_embedded"]!["releasedVersions"]!.AsArray().Select(item => item!["_embedded"]!["version"]!["number"]!.ToString());
}
