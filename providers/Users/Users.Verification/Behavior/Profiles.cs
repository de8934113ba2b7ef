using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Users.Api.Accounts;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class Profiles
{
    public static TheoryData<string> Databases => UsersHost.Databases;

    [Theory]
    [InlineData("customer", false, HttpStatusCode.Forbidden)]
    [InlineData("employee", false, HttpStatusCode.Forbidden)]
    [InlineData("admin", false, HttpStatusCode.OK)]
    [InlineData("customer", true, HttpStatusCode.OK)]
    public async Task A_profile_is_for_its_user_and_for_admins(string role, bool own, HttpStatusCode expected)
    {
        await using var app = UsersHost.OnSqlite();
        var (asking, other) = (Some.User(role: role), Some.User("berta@example.com"));
        await app.SaveAsync(asking, other);
        var path = $"/users/{(own ? asking : other).Id}";

        using var read = await app.CreateClient(asking).GetAsync(path, TestContext.Current.CancellationToken);
        using var changed = await app.CreateClient(asking).PatchAsJsonAsync(path, new { phone = "+49 30 1" }, TestContext.Current.CancellationToken);

        (read.StatusCode, changed.StatusCode).Should().Be((expected, expected));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S3-018")]
    public async Task A_change_leaves_the_rest_as_it_was(string database)
    {
        await using var app = await UsersHost.OnAsync(database);
        var user = Some.User();
        await app.SaveAsync(user);

        using var response = await ChangeAsync(app, user, new { phone = "+49 30 1234" });

        (await BodyOf(response)).GetProperty("phone").GetString().Should().Be("+49 30 1234");
        user.Phone = "+49 30 1234";
        (await app.UsersAsync()).Single().Should().BeEquivalentTo(user);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Another_address_has_to_be_verified_again(string database)
    {
        await using var app = await UsersHost.OnAsync(database);
        var user = Some.User();
        await app.SaveAsync(user);

        using var response = await ChangeAsync(app, user, new { email = "Anna.Smith@example.com" });

        (await BodyOf(response)).GetProperty("verified").GetBoolean().Should().BeFalse();
        app.Mails.TokenFor("anna.smith@example.com").Should().NotBeEmpty();
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_address_of_somebody_else_is_a_conflict_and_nothing_changes(string database)
    {
        await using var app = await UsersHost.OnAsync(database);
        var user = Some.User();
        await app.SaveAsync(user, Some.User("berta@example.com"));

        using var response = await ChangeAsync(app, user, new { email = "berta@example.com", name = "Berta" });

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await app.UsersAsync())[0].Should().BeEquivalentTo(user);
    }

    [Fact]
    public async Task Every_mistake_in_a_change_is_said_at_once()
    {
        await using var app = UsersHost.OnSqlite();
        var user = Some.User();
        await app.SaveAsync(user);

        using var response = await ChangeAsync(app, user, new { email = "nonsense", name = "", phone = "call me" });

        (await BodyOf(response)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal("email", "name", "phone");
    }

    [Fact]
    public async Task An_admin_gives_a_role_that_the_next_log_in_has()
    {
        await using var app = UsersHost.OnSqlite();
        var (admin, user) = (Some.User("root@example.com", "admin"), Some.User());
        await app.SaveAsync(admin, user);

        using var given = await GiveAsync("employee");
        using var unknown = await GiveAsync("emperor");

        given.StatusCode.Should().Be(HttpStatusCode.OK);
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(unknown)).GetProperty("errors").GetProperty("role")[0].GetString().Should().Be("A role is one of customer, employee, admin, service.");
        (await app.UsersAsync())[0].Role.Should().Be("employee");

        Task<HttpResponseMessage> GiveAsync(string role) =>
            app.CreateClient(admin).PutAsJsonAsync($"/users/{user.Id}/role", new { role }, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("employee")]
    public async Task Nobody_else_gives_roles_not_even_to_themselves(string role)
    {
        await using var app = UsersHost.OnSqlite();
        var user = Some.User(role: role);
        await app.SaveAsync(user);

        using var response = await app.CreateClient(user).PutAsJsonAsync($"/users/{user.Id}/role", new { role = "admin" }, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await app.UsersAsync()).Single().Role.Should().Be(role);
    }

    private static Task<HttpResponseMessage> ChangeAsync(UsersHost app, User user, object change) =>
        app.CreateClient(user).PatchAsJsonAsync($"/users/{user.Id}", change, TestContext.Current.CancellationToken);

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
