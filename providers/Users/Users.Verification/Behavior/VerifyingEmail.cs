using System.Net;
using System.Net.Http.Json;
using Contracts.Testing.Consumers;
using StackExchange.Redis;
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
    public async Task In_redis_a_token_is_kept_as_a_hash_and_for_a_day()
    {
        using var redis = await RedisServer.ConnectOrSkipAsync();
        await using var users = UsersHost.OnSqlite();
        await using var app = users.WithWebHostBuilder(builder => builder.UseSetting("EmailVerification:Redis", RedisServer.Address));
        await RegisterAsync(app.CreateClient());
        var (token, user) = (users.Mails.TokenFor("anna@example.com"), (await users.UsersAsync()).Single());

        var key = (await KeysAsync(redis, user.Id)).Should().ContainSingle().Subject;
        key.Should().NotContain(token);
        (await redis.GetDatabase().KeyTimeToLiveAsync(key)).Should().BeCloseTo(Lifetime, TimeSpan.FromMinutes(1));

        using var response = await VerifyAsync(app.CreateClient(), token);
        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await KeysAsync(redis, user.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_registration_that_failed_leaves_no_token_in_redis()
    {
        using var redis = await RedisServer.ConnectOrSkipAsync();
        await using var users = UsersHost.OnSqlite();
        await using var app = users.WithWebHostBuilder(builder => builder
            .UseSetting("EmailVerification:Redis", RedisServer.Address).UseSetting("Mail:Server", "127.0.0.1").UseSetting("Mail:Port", "1"));
        var before = await KeysAsync(redis, null);

        using var response = await app.CreateClient().PostAsJsonAsync("/users", Some.Registration(), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await KeysAsync(redis, null)).Except(before).Should().BeEmpty();
    }

    private static async Task RegisterAsync(HttpClient client) =>
        (await client.PostAsJsonAsync("/users", Some.Registration(), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    private static Task<HttpResponseMessage> VerifyAsync(HttpClient client, string token) =>
        client.PostAsJsonAsync("/verifications", new { token }, TestContext.Current.CancellationToken);

    /// <summary>The keys of a user's tokens, or of all.</summary>
    private static async Task<IReadOnlyList<string>> KeysAsync(ConnectionMultiplexer redis, Guid? user)
    {
        var found = new List<string>();
        foreach (var key in redis.GetServer(redis.GetEndPoints().Single()).Keys(pattern: "users:verification:*"))
        {
            if (user is null || await redis.GetDatabase().StringGetAsync(key) == user.ToString())
                found.Add(key.ToString());
        }

        return found;
    }
}
