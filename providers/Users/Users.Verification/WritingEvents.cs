using System.Net.Http.Json;
using Contracts.Consumers.Schemas;
using Contracts.Testing.Consumers;
using ServiceDefaults.Correlation;
using ServiceDefaults.Events;
using ServiceDefaults.Testing;
using Users.Api.Events;
using Users.Verification.Hosting;

// What these tests show of Users' events is its word: contracts/schemas says what they say.
[assembly: ConsumerContracts]

namespace Users.Verification;

/// <summary>What Users promises of its events, shown by the app's own code on its database.</summary>
public sealed class WritingEvents
{
    /// <summary>The event as Users writes it.</summary>
    public static EventWriter UserRegistered { get; } = EventSchemas.Of("Users", new EventSchemaConfig { JsonSettings = Api.Events.UserRegistered.Json })
        .Writes<UserRegistered>("user-registered")
        .ToExchange(Api.Events.UserRegistered.Exchange, Api.Events.UserRegistered.RoutingKey)
        .WithHeaders(OutgoingEvent.MessageIdHeader, CorrelationContext.Header);

    [Fact]
    [Trait("row", "S1-042")]
    public async Task The_first_address_that_is_verified_is_an_event_without_anything_secret()
    {
        await using var app = UsersHost.OnSqlite();
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add(CorrelationContext.Header, "registration-4711");
        (await client.PostAsJsonAsync("/users", Some.Registration(), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await VerifyAsync(client, app, "anna@example.com");
        var registered = await app.Events.NextAsync();

        await UserRegistered.VerifyAsync(() => Task.FromResult(registered.AsEvent()));

        var user = (await app.UsersAsync()).Single();
        registered.AsEvent().Text.Should().StartWith($$"""{"userId":"{{user.Id}}","email":"anna@example.com","name":"Anna Smith","registeredAt":""");
        registered.CorrelationId.Should().Be("registration-4711");
    }

    [Fact]
    public async Task A_second_address_is_no_second_registration()
    {
        await using var app = UsersHost.OnSqlite();
        var moved = Some.User();
        await app.SaveAsync(moved);
        (await app.CreateClient(moved).PatchAsJsonAsync($"/users/{moved.Id}", new { email = "moved@example.com" }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        (await app.CreateClient().PostAsJsonAsync("/users", Some.Registration("new@example.com"), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        await VerifyAsync(app.CreateClient(), app, "moved@example.com");
        await VerifyAsync(app.CreateClient(), app, "new@example.com");

        // Events keep their order: had there been one of the first, it would come before.
        (await app.Events.NextAsync()).AsEvent().Text.Should().Contain("\"email\":\"new@example.com\"");
    }

    private static async Task VerifyAsync(HttpClient client, UsersHost app, string email) =>
        (await client.PostAsJsonAsync("/verifications", new { token = app.Mails.TokenFor(email) }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
}
