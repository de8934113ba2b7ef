using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Overview;

public abstract class PagesOfLists(TestBroker broker) : IAsyncLifetime
{
    public sealed class OnSqlite(MemoryBroker broker) : PagesOfLists(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : PagesOfLists(broker), IClassFixture<PostgreSqlBroker>;

    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { "Alpha", "Beta", "Gamma", "Delta_1", "Epsilon" })
        {
            await broker.Talk.PostAsync("/pacticipants", $$"""{"name":"{{name}}"}""");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_list_comes_whole_unless_a_page_is_asked_for() => (await NamesAsync("")).Should().HaveCount(5);

    [Theory]
    [InlineData("?page=1&size=2", "Alpha", "Beta")]
    [InlineData("?pageNumber=2&pageSize=2", "Delta_1", "Epsilon")]
    [InlineData("?page=9&size=2")]
    [InlineData("?q=ALPHA", "Alpha")]
    [InlineData("?q=a_1", "Delta_1")]
    [InlineData("?q=%25")]
    public async Task A_part_of_a_list_is_asked_for_by_page_and_by_name(string query, params string[] names) => (await NamesAsync(query)).Should().Equal(names);

    [Fact]
    public async Task A_page_says_where_it_is()
    {
        var page = await broker.Talk.GetAsync("/pacticipants?page=2&size=2");

        page.Json["page"]!.ToJsonString().Should().Be("""{"number":2,"size":2,"totalElements":5,"totalPages":3}""");
        page.Link("next").Should().EndWith("?size=2&page=3");
        page.Link("previous").Should().EndWith("?size=2&page=1");
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("size=-1")]
    [InlineData("pageSize=many")]
    public async Task A_page_that_cannot_be_is_refused(string query)
    {
        var reply = await broker.Talk.GetAsync($"/pacticipants?{query}");

        reply.Status.Should().Be(400);
        reply.Json["errors"]!.AsObject().Should().ContainKey(query.Split('=')[0]);
    }

    private async Task<IEnumerable<string>> NamesAsync(string query) =>
        (await broker.Talk.GetAsync($"/pacticipants{query}")).Json["_embedded"]!["pacticipants"]!.AsArray().Select(pacticipant => pacticipant!["name"]!.ToString());
}
