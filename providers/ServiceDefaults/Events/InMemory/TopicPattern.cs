namespace ServiceDefaults.Events.InMemory;

/// <summary>What a queue is bound with to a topic exchange.</summary>
internal sealed record TopicPattern(string Text)
{
    public bool Matches(string routingKey) => Matches(Text.Split('.'), routingKey.Split('.'));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> words) => pattern switch
    {
        [] => words.IsEmpty,
        ["#", .. var rest] => Matches(rest, words) || (!words.IsEmpty && Matches(pattern, words[1..])),
        [var word, .. var rest] => !words.IsEmpty && (word == "*" || word == words[0]) && Matches(rest, words[1..]),
    };
}
