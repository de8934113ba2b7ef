namespace Interop.Tests.BothWays;

/// <summary>What the pairs have to be about, whatever the dice say.</summary>
internal static class Coverage
{
    /// <summary>The rules that a single value can have, wherever it stands.</summary>
    public static readonly string[] OfValues =
        ["equality", "type", "regex", "include", "integer", "decimal", "number", "boolean", "date", "time", "datetime", "notEmpty", "semver", "any of", "all of"];

    /// <summary>The rules of each kind of body.</summary>
    public static readonly (string Part, string[] Rules)[] OfBodies =
    [
        ("json", [.. OfValues, "none", "null", "contentType", "min type", "max type", "min and max type", "values", "eachKey", "eachValue", "arrayContains"]),
        ("xml", [.. OfValues, "none", "min type", "max type"]),
        ("form", [.. OfValues, "none"]),
        ("text", [.. OfValues, "none", "contentType"]),
        ("multipart", ["none", "contentType", "notEmpty", "equality"]),
        ("binary", ["none", "contentType", "notEmpty", "equality"]),
        ("absent", ["none"]),
    ];

    public static void ShouldBe(this IEnumerable<Pair> pairs, params (string Part, string[] Rules)[] wanted) =>
        pairs.Select(pair => $"{pair.Part}: {pair.Rule}").Distinct().Order(StringComparer.Ordinal)
            .Should().Equal(wanted.SelectMany(part => part.Rules, (part, rule) => $"{part.Part}: {rule}").Order(StringComparer.Ordinal));
}
