using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Messaging;
using Contracts.Testing.Consistency;
using Journeys.Tests.Hosting;
using StackExchange.Redis;

namespace Journeys.Tests;

/// <summary>Register, take the token from the mail, verify, log in, look at the profile: through the gateway, as a person does.</summary>
[Trait("row", "S4-019")]
public sealed class Registering
{
    private const string Correlation = "X-Correlation-Id";

    [Fact]
    [Trait("row", "S1-041"), Trait("row", "S1-042")]
    public async Task Who_registers_verifies_and_logs_in_is_known_everywhere_by_one_id()
    {
        var servers = await Servers.FindOrSkipAsync();
        await using var shop = new Shop(servers);
        await using var announced = new RabbitMqCapture(servers.RabbitMq, new QueueBinding("users", "user.registered"));
        using var redis = await ConnectionMultiplexer.ConnectAsync(servers.Redis);
        using var anna = shop.CreateClient();
        anna.DefaultRequestHeaders.Add(Correlation, $"journey-{Guid.CreateVersion7()}");

        // Register: a row in PostgreSQL, a token in Redis that ends by itself, a mail.
        using var registered = await PostAsync(anna, "/users", new { email = "anna@example.com", name = "Anna Smith", password = "correct horse battery" });
        registered.StatusCode.Should().Be(HttpStatusCode.Created);
        var id = (await BodyOf(registered)).GetProperty("id").GetGuid();
        (await shop.UserAsync(id)).RegisteredAt.Should().BeNull();
        (await TokensOfAsync(redis, id)).Should().ContainSingle().Which.Should().BePositive();

        // Too early.
        using var early = await LogInAsync(anna);
        early.StatusCode.Should().Be(HttpStatusCode.Forbidden);

        // Verify: the token is used up, and others are told, under the same correlation id.
        var message = await announced.AfterAsync(
            async () =>
            {
                using var verified = await PostAsync(anna, "/verifications", new { token = shop.MailedToken() });
                verified.StatusCode.Should().Be(HttpStatusCode.NoContent);
            },
            AwaitedMessage.Any.Where($"about user {id}", message => message.Json.GetProperty("userId").GetGuid() == id),
            TestContext.Current.CancellationToken);
        message.Headers[Correlation].Should().Be(anna.DefaultRequestHeaders.GetValues(Correlation).Single());
        (await TokensOfAsync(redis, id)).Should().BeEmpty();
        (await shop.UserAsync(id)).RegisteredAt.Should().BeCloseTo(message.Json.GetProperty("registeredAt").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));

        // Log in, and see what is one's own.
        using var closed = await anna.GetAsync("/profile", TestContext.Current.CancellationToken);
        closed.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        using var loggedIn = await LogInAsync(anna);
        anna.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await BodyOf(loggedIn)).GetProperty("token").GetString());
        var profile = await anna.SideAsync("Gateway", "/profile");
        Same.InBoth(profile, Side.Of("Users", "table Users", await shop.UserAsync(id)), ("id", "id"), ("email", "email"), ("name", "name"), ("role", "role"));
        Same.InBoth(profile, Side.Of("Users", "event user.registered", message.Json), ("id", "userId"), ("email", "email"), ("name", "name"));

        // All users are for admins.
        using var others = await anna.GetAsync("/users", TestContext.Current.CancellationToken);
        others.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> LogInAsync(HttpClient client) => PostAsync(client, "/login", new { email = "anna@example.com", password = "correct horse battery" });

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, object body) => client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>How long each token of a user is good for.</summary>
    private static async Task<IReadOnlyList<TimeSpan>> TokensOfAsync(ConnectionMultiplexer redis, Guid user)
    {
        var left = new List<TimeSpan>();
        foreach (var key in redis.GetServer(redis.GetEndPoints().Single()).Keys(pattern: "users:verification:*"))
        {
            if (await redis.GetDatabase().StringGetAsync(key) == user.ToString())
                left.Add(await redis.GetDatabase().KeyTimeToLiveAsync(key) ?? TimeSpan.MinValue);
        }

        return left;
    }
}
