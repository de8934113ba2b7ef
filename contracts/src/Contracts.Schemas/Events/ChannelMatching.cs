namespace Contracts.Schemas.Events;

/// <summary>Whether what is published somewhere arrives somewhere.</summary>
public static class ChannelMatching
{
    /// <summary>Whether an event of a writer's channel reaches a reader's. A routing key of the reader may be a pattern: <c>*</c> stands for one word, <c>#</c> for any number.</summary>
    public static bool Reaches(EventChannel writer, EventChannel reader) => (writer, reader) switch
    {
        (EventChannel.Topic from, EventChannel.Topic to) => from.Name == to.Name,
        (EventChannel.Exchange from, EventChannel.Exchange to) => from.Name == to.Name && Matches(from.RoutingKey.Split('.'), to.RoutingKey.Split('.')),
        _ => false,
    };

    private static bool Matches(ReadOnlySpan<string> words, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty)
            return words.IsEmpty;
        if (pattern[0] == "#")
            return Matches(words, pattern[1..]) || !words.IsEmpty && Matches(words[1..], pattern);
        return !words.IsEmpty && (pattern[0] == "*" || pattern[0] == words[0]) && Matches(words[1..], pattern[1..]);
    }
}
