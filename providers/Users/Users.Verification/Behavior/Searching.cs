using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class Searching
{
    public static TheoryData<string, string, string[]> Searches
    {
        get
        {
            var searches = new TheoryData<string, string, string[]>();
            foreach (var database in (string[])["sqlite", "postgres"])
            {
                searches.Add(database, "SMITH", ["anna@example.com", "carl@smith.org"]);
                searches.Add(database, "example.com", ["anna@example.com", "berta@example.com", "root@example.com"]);
                searches.Add(database, "100%", ["berta@example.com"]);
                searches.Add(database, "_", []);
                searches.Add(database, "", ["anna@example.com", "berta@example.com", "carl@smith.org", "root@example.com"]);
            }

            return searches;
        }
    }

    [Theory, MemberData(nameof(Searches))]
    public async Task A_text_is_found_in_names_and_addresses(string database, string search, string[] expected)
    {
        await using var app = await FilledAsync(database);

        var page = await SearchAsync(app, $"search={Uri.EscapeDataString(search)}");

        page.GetProperty("items").EnumerateArray().Select(user => user.GetProperty("email").GetString()).Should().Equal(expected);
        page.GetProperty("total").GetInt32().Should().Be(expected.Length);
    }

    [Theory]
    [InlineData(1, 3, 3, true, false)]
    [InlineData(2, 3, 1, false, true)]
    [InlineData(1, 4, 4, true, true)]
    [InlineData(7, 3, 0, false, true)]
    [Trait("row", "S3-025")]
    public async Task A_page_says_where_it_is(int page, int size, int items, bool first, bool last)
    {
        await using var app = await FilledAsync("sqlite");

        var found = await SearchAsync(app, $"page={page}&pageSize={size}");

        found.GetProperty("items").GetArrayLength().Should().Be(items);
        found.GetProperty("total").GetInt32().Should().Be(4);
        found.GetProperty("totalPages").GetInt32().Should().Be(size == 4 ? 1 : 2);
        (found.GetProperty("first").GetBoolean(), found.GetProperty("last").GetBoolean()).Should().Be((first, last));
    }

    [Fact]
    [Trait("row", "S4-032")]
    public async Task Impossible_pages_are_refused_with_everything_that_is_wrong()
    {
        await using var app = await FilledAsync("sqlite");

        using var response = await app.CreateClient(Some.User(role: "admin")).GetAsync("/users?page=0&pageSize=101", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal("page", "pageSize");
    }

    private static async Task<UsersHost> FilledAsync(string database)
    {
        var app = await UsersHost.OnAsync(database);
        await app.SaveAsync(
            Some.User("root@example.com", "admin", "Root"),
            Some.User("anna@example.com", name: "Anna Smith"),
            Some.User("berta@example.com", name: "Berta 100% Jones"),
            Some.User("carl@smith.org", name: "Carl"));
        return app;
    }

    private static Task<JsonElement> SearchAsync(UsersHost app, string query) =>
        app.CreateClient(Some.User(role: "admin")).GetFromJsonAsync<JsonElement>($"/users?{query}", TestContext.Current.CancellationToken);
}
