using System.Net;
using System.Net.Http.Json;
using Contracts.Testing.Consumers;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class VerifyingEmail
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    [Fact]
    public async Task The_token_of_the_mail_verifies_once()
    {
        await using var app = UsersHost.OnSqlite();
        await RegisterAsync(app.CreateClient());
        var token = app.Mails.TokenFor("anna@example.com");

        using var first = await VerifyAsync(app.CreateClient(), token);
        using var second = await VerifyAsync(app.CreateClient(), token);

        first.StatusCode.Should().Be(HttpStatusCode.NoContent);
        second.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await app.UsersAsync()).Single().VerifiedAt.Should().NotBeNull();
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.NoContent)]
    [InlineData(0, HttpStatusCode.NotFound)]
    [Trait("row", "S1-036")]
    public async Task A_token_holds_for_a_day_and_not_a_second_longer(int seconds, HttpStatusCode expected)
    {
        var clock = new TestClock();
        await using var app = UsersHost.OnSqlite(clock);
        await RegisterAsync(app.CreateClient());
        clock.Advance(Lifetime + TimeSpan.FromSeconds(seconds));

        using var response = await VerifyAsync(app.CreateClient(), app.Mails.TokenFor("anna@example.com"));

        response.StatusCode.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("made-up")]
    public async Task A_token_that_nobody_was_sent_verifies_nobody(string token)
    {
        await using var app = UsersHost.OnSqlite();

        using var response = await VerifyAsync(app.CreateClient(), token);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("row", "S1-035")]
    public async Task In_redis_a_token_is_kept_as_a_hash_and_for_a_day()
    {
        using var redis = await TestRedis.FindOrSkipAsync();
        await using var users = UsersHost.OnSqlite();
        await using var app = users.WithWebHostBuilder(builder => builder.UseSetting("EmailVerification:Redis", redis.Address));
        await RegisterAsync(app.CreateClient());
        var (token, user) = (users.Mails.TokenFor("anna@example.com"), (await users.UsersAsync()).Single());

        var (key, left) = (await redis.TokensOfAsync(user.Id)).Should().ContainSingle().Subject;
        key.Should().NotContain(token);
        left.Should().BeCloseTo(Lifetime, TimeSpan.FromMinutes(1));

        using var response = await VerifyAsync(app.CreateClient(), token);
        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await redis.TokensOfAsync(user.Id)).Should().BeEmpty();
    }

    [Fact]
    [Trait("row", "S1-037")]
    public async Task A_change_of_address_that_cannot_be_mailed_leaves_no_token_in_redis()
    {
        using var redis = await TestRedis.FindOrSkipAsync();
        await using var users = UsersHost.OnSqlite();
        await using var app = users.WithWebHostBuilder(builder => builder
            .UseSetting("EmailVerification:Redis", redis.Address).UseSetting("Mail:Server", "127.0.0.1").UseSetting("Mail:Port", "1"));
        var user = Some.User();
        await users.SaveAsync(user);
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = users.CreateClient(user).DefaultRequestHeaders.Authorization;

        using var response = await client.PatchAsJsonAsync($"/users/{user.Id}", new { email = "new@example.com" }, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await users.UsersAsync()).Single().Email.Should().Be("anna@example.com");
        (await redis.TokensOfAsync(user.Id)).Should().BeEmpty();
    }

    private static async Task RegisterAsync(HttpClient client) =>
        (await client.PostAsJsonAsync("/users", Some.Registration(), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    private static Task<HttpResponseMessage> VerifyAsync(HttpClient client, string token) =>
        client.PostAsJsonAsync("/verifications", new { token }, TestContext.Current.CancellationToken);
}
