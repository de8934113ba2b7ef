namespace Contracts.Schemas.Events;

/// <summary>Whether what is published somewhere arrives somewhere.</summary>
public static class ChannelMatching
{
    /// <summary>
    /// Whether every event of a writer's channel reaches a reader's. A routing key of the reader may be a pattern: <c>*</c> stands for one word,
    /// <c>#</c> for any number. A word of the writer's key may vary: <c>stock.{warehouse}</c>.
    /// </summary>
    public static bool Reaches(EventChannel writer, EventChannel reader) => (writer, reader) switch
    {
        (EventChannel.Topic from, EventChannel.Topic to) => from.Name == to.Name,
        (EventChannel.Exchange from, EventChannel.Exchange to) => from.Name == to.Name && RoutingPattern.Covers(to.RoutingKey, from.RoutingKey),
        _ => false,
    };
}
