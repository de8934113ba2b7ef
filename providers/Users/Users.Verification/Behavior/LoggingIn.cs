using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Testing.Consumers;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class LoggingIn
{
    [Fact]
    [Trait("row", "S0-001"), Trait("row", "S4-030")]
    public async Task The_token_of_a_log_in_opens_the_users_own_profile_until_its_time_is_over()
    {
        var clock = new TestClock();
        await using var app = UsersHost.OnSqlite(clock);
        await RegisterAsync(app, verified: true);
        var login = await BodyOf(await LogInAsync(app, "anna@example.com", Some.Password));
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", login.GetProperty("token").GetString());
        var profile = $"/users/{(await app.UsersAsync()).Single().Id}";

        using var before = await client.GetAsync(profile, TestContext.Current.CancellationToken);
        clock.Advance(login.GetProperty("expiresAt").GetDateTimeOffset() - clock.GetUtcNow());
        using var after = await client.GetAsync(profile, TestContext.Current.CancellationToken);

        before.StatusCode.Should().Be(HttpStatusCode.OK);
        after.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        after.Headers.WwwAuthenticate.ToString().Should().Be("Bearer error=\"invalid_token\", error_description=\"The token has expired.\"");
    }

    [Theory]
    [InlineData("anna@example.com", "another password")]
    [InlineData("anna@example.com", "")]
    [InlineData("nobody@example.com", Some.Password)]
    [InlineData("", "")]
    public async Task A_wrong_password_and_an_unknown_address_are_refused_alike(string email, string password)
    {
        await using var app = UsersHost.OnSqlite();
        await RegisterAsync(app, verified: true);

        using var response = await LogInAsync(app, email, password);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await BodyOf(response)).GetProperty("detail").GetString().Should().Be("The e-mail address or the password is wrong.");
    }

    [Theory]
    [InlineData(Some.Password, HttpStatusCode.Forbidden)]
    [InlineData("another password", HttpStatusCode.Unauthorized)]
    public async Task Who_has_not_verified_is_told_so_when_the_password_is_right(string password, HttpStatusCode expected)
    {
        await using var app = UsersHost.OnSqlite();
        await RegisterAsync(app, verified: false);

        using var response = await LogInAsync(app, "anna@example.com", password);

        response.StatusCode.Should().Be(expected);
    }

    private static async Task RegisterAsync(UsersHost app, bool verified)
    {
        var client = app.CreateClient();
        (await client.PostAsJsonAsync("/users", Some.Registration(), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        if (verified)
            (await client.PostAsJsonAsync("/verifications", new { token = app.Mails.TokenFor("anna@example.com") }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    private static Task<HttpResponseMessage> LogInAsync(UsersHost app, string email, string password) =>
        app.CreateClient().PostAsJsonAsync("/login", new { email, password }, TestContext.Current.CancellationToken);

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
