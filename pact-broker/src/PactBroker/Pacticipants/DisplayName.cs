using System.Text.RegularExpressions;

namespace PactBroker.Pacticipants;

/// <summary>A name for people, from a name for machines: "foo-barService" is "Foo Bar Service".</summary>
internal static partial class DisplayName
{
    public static string Of(string name) =>
        string.Join(' ', Boundaries().Split(name).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex(@"[\s_-]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundaries();
}
