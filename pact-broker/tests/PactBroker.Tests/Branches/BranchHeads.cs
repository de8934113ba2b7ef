using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Branches;

/// <summary>The head of a branch is the version that was added last; it follows when versions go.</summary>
public abstract class BranchHeads(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : BranchHeads(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : BranchHeads(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task Adding_a_version_again_does_not_move_the_head()
    {
        await AddAsync("A", "main", "1", "2", "1");

        (await HeadAsync("A", "main")).Should().Be("2");
    }

    [Fact]
    public async Task An_older_version_that_is_added_later_is_the_head()
    {
        await AddAsync("B", "other", "1");
        await AddAsync("B", "main", "2", "1");

        (await HeadAsync("B", "main")).Should().Be("1");
    }

    [Fact]
    public async Task When_the_head_is_taken_off_the_newest_version_left_is_the_head()
    {
        await AddAsync("C", "main", "1", "2", "3");
        (await Talk.DeleteAsync("/pacticipants/C/branches/main/versions/3")).Status.Should().Be(204);

        (await HeadAsync("C", "main")).Should().Be("2");
    }

    [Fact]
    public async Task When_the_head_is_deleted_the_newest_version_left_is_the_head()
    {
        await AddAsync("D", "main", "1", "2");
        (await Talk.DeleteAsync("/pacticipants/D/versions/2")).Status.Should().Be(204);

        (await HeadAsync("D", "main")).Should().Be("1");
    }

    [Fact]
    public async Task Deleting_a_branch_keeps_its_versions()
    {
        await AddAsync("E", "feat", "1");
        (await Talk.DeleteAsync("/pacticipants/E/branches/feat")).Status.Should().Be(204);

        (await Talk.GetAsync("/pacticipants/E/versions/1")).Json["_embedded"]!["branchVersions"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Deleting_branches_in_bulk_keeps_the_main_one_and_the_excluded()
    {
        foreach (var branch in new[] { "main", "kept", "old", "older" })
        {
            await AddAsync("F", branch, "1");
        }

        (await Talk.DeleteAsync("/pacticipants/F/branches?exclude[]=kept")).Status.Should().Be(202);
        (await Talk.GetAsync("/pacticipants/F/branches")).Json["_embedded"]!["branches"]!.AsArray().Select(branch => branch!["name"]!.ToString()).Should().BeEquivalentTo("main", "kept");
    }

    [Fact]
    public async Task The_first_branch_with_a_usual_name_is_the_main_branch()
    {
        await AddAsync("G", "feat", "1");
        await AddAsync("G", "master", "1");
        await AddAsync("G", "main", "1");

        (await Talk.GetAsync("/pacticipants/G")).Json["mainBranch"]!.ToString().Should().Be("master");
    }

    [Fact]
    public async Task The_first_tag_of_a_new_version_without_a_branch_is_its_branch_too()
    {
        await Talk.PutAsync("/pacticipants/H/versions/1/tags/dev");
        await Talk.PutAsync("/pacticipants/H/versions/1/tags/second");

        (await Talk.GetAsync("/pacticipants/H/versions/1")).Json["_embedded"]!["branchVersions"]!.AsArray().Select(branch => branch!["name"]!.ToString()).Should().Equal("dev");
    }

    private async Task AddAsync(string pacticipant, string branch, params string[] versions)
    {
        foreach (var version in versions)
        {
            (await Talk.PutAsync($"/pacticipants/{pacticipant}/branches/{branch}/versions/{version}")).Status.Should().BeOneOf(200, 201);
        }
    }

    private async Task<string> HeadAsync(string pacticipant, string branch) =>
        (await Talk.GetAsync($"/pacticipants/{pacticipant}/branches/{branch}/latest-version")).Json["number"]!.ToString();
}
