using System.Collections.Immutable;
using Contracts.Consumers.Schemas;
using Contracts.Schemas.Events;
using Contracts.Testing.Consumers;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events;
using Users.Api.Events;
using Users.Verification.Hosting;

// What these tests show of Users' events is its word: contracts/schemas says what they say.
[assembly: ConsumerContracts]

namespace Users.Verification;

/// <summary>What Users promises of its events, shown by the app's own code.</summary>
public sealed class WritingEvents
{
    /// <summary>The event as Users writes it.</summary>
    public static EventWriter UserRegistered { get; } = EventSchemas.Of("Users", new EventSchemaConfig { JsonSettings = Api.Events.UserRegistered.Json })
        .Writes<UserRegistered>("user-registered")
        .ToExchange(Api.Events.UserRegistered.Exchange, Api.Events.UserRegistered.RoutingKey)
        .WithHeaders(OutgoingEvent.MessageIdHeader);

    /// <summary>What leaves the app, as contracts see it.</summary>
    public static EventMessage Sent(OutgoingEvent outgoing) => new(outgoing.Body)
    {
        Headers = new Dictionary<string, string> { [OutgoingEvent.MessageIdHeader] = outgoing.MessageId }.ToImmutableSortedDictionary(),
        Channel = new EventChannel.Exchange(outgoing.Exchange, outgoing.RoutingKey),
    };

    [Fact]
    public async Task A_user_who_registered_is_an_event_without_anything_secret()
    {
        await using var app = UsersHost.OnSqlite();
        await using var scope = app.Services.CreateAsyncScope();
        var user = Some.User();

        var outgoing = scope.ServiceProvider.GetRequiredService<UserEvents>().Registered(user);

        await UserRegistered.VerifyAsync(() => Task.FromResult(Sent(outgoing)));
        Sent(outgoing).Text.Should().StartWith($$"""{"userId":"{{user.Id}}","email":"anna@example.com","name":"Anna Smith","registeredAt":""");
    }
}
