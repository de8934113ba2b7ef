namespace Contracts.Schemas.Events;

/// <summary>Binding patterns of topic exchanges (AMQP 0-9-1): words between dots, <c>*</c> for one word, <c>#</c> for any number.</summary>
internal static class RoutingPattern
{
    /// <summary>Whether a queue bound with the pattern gets everything published under the key. A word of the key in braces, or <c>*</c>, is one that varies.</summary>
    public static bool Covers(string pattern, string key)
    {
        var (words, reached) = (key.Split('.'), new bool[key.Split('.').Length + 1]);
        reached[0] = true;
        foreach (var part in pattern.Split('.'))
            reached = part == "#" ? AfterHash(reached) : AfterWord(reached, part, words);
        return reached[^1];
    }

    // reached[i]: the pattern so far stands for exactly the first i words.
    private static bool[] AfterHash(bool[] reached)
    {
        var next = new bool[reached.Length];
        var any = false;
        for (var i = 0; i < reached.Length; i++)
            next[i] = any |= reached[i];
        return next;
    }

    private static bool[] AfterWord(bool[] reached, string part, string[] words)
    {
        var next = new bool[reached.Length];
        for (var i = 0; i < words.Length; i++)
            next[i + 1] = reached[i] && (part == "*" || (part == words[i] && !Varies(words[i])));
        return next;
    }

    private static bool Varies(string word) => word is "*" or "#" or ['{', .., '}'];
}
