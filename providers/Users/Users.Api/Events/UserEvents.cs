using System.Text.Json;
using ServiceDefaults.Events;
using Users.Api.Accounts;

namespace Users.Api.Events;

/// <summary>Makes events of users.</summary>
public sealed class UserEvents(TimeProvider clock)
{
    /// <summary>That a user is one now.</summary>
    public OutgoingEvent Registered(User user)
    {
        var now = clock.GetUtcNow();
        return new OutgoingEvent(
            UserRegistered.Exchange,
            UserRegistered.RoutingKey,
            Guid.CreateVersion7(now).ToString(),
            JsonSerializer.SerializeToUtf8Bytes(new UserRegistered(user.Id, user.Email, user.Name, now), UserRegistered.Json));
    }
}
