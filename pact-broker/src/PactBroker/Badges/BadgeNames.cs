namespace PactBroker.Badges;

/// <summary>What stands on the left: the two names, shortened as the request says.</summary>
internal static class BadgeNames
{
    /// <param name="consumer">The consumer's name.</param>
    /// <param name="provider">The provider's name.</param>
    /// <param name="label">"consumer" or "provider": only that one. Anything else: both.</param>
    /// <param name="initials">Whether names of several words become their first letters.</param>
    /// <param name="consumerTag">The tag that the consumer was asked for with.</param>
    /// <param name="providerTag">The tag that the provider was asked for with.</param>
    public static string OfPact(string consumer, string provider, string? label, bool initials, string? consumerTag = null, string? providerTag = null)
    {
        var (left, right) = (WithTag(Shorten(consumer, initials), consumerTag), WithTag(Shorten(provider, initials), providerTag));
        var names = label?.ToLowerInvariant() switch { "consumer" => left, "provider" => right, _ => $"{left}/{right}" };
        return $"{names} pact".ToLowerInvariant();
    }

    private static string WithTag(string name, string? tag) => tag is null ? name : $"{name} ({tag})";

    private static string Shorten(string name, bool initials)
    {
        if (!initials)
        {
            return name;
        }

        var words = name.Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Length > 1 ? words.Select(word => word[0]) : Capitals(name);
        return string.Concat(letters) is { Length: > 1 } shortened ? shortened : name;
    }

    // Of "someApi" as of "SomeApi": s, a.
    private static IEnumerable<char> Capitals(string name) => name.Where((letter, i) => i == 0 || char.IsUpper(letter));
}
