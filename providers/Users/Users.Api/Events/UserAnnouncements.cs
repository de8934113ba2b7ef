using RabbitMQ.Client.Exceptions;
using ServiceDefaults.Events;
using Users.Api.Accounts;

namespace Users.Api.Events;

/// <summary>Tells others of users, after what they did is safe in the database. When the message broker is away it still stands, and the event is lost.</summary>
internal sealed partial class UserAnnouncements(UserEvents events, IEventPublisher publisher, ILogger<UserAnnouncements> logger)
{
    public async Task AnnounceRegisteredAsync(User user, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(events.Registered(user), cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is IOException or RabbitMQClientException)
        {
            Log.NotAnnounced(logger, user.Id, unreachable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "That user {Id} registered could not be announced.")]
        public static partial void NotAnnounced(ILogger logger, Guid id, Exception exception);
    }
}
