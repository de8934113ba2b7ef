namespace Interop.Tests.BothWays;

/// <summary>XML bodies with rules on texts, attributes and elements.</summary>
internal static class XmlPairs
{
    private const string Type = "application/xml";

    private static readonly string[] Lists =
    [
        "<item>1</item>", "<item>1</item><item>2</item>", "<item>1</item><item>2</item><item>3</item>", "", "<item>1</item><other/>", "<other>1</other>", "<item a=\"1\">1</item>", "<!-- none --><item>1</item>",
    ];

    /// <summary>A rule of single values on a text or an attribute.</summary>
    public static ResponsePair DrawValue(Random random, Sample sample)
    {
        var example = Escaped(Answers.Text(random.Pick(sample.Examples)));
        var value = Escaped(random.Chance(45) ? Answers.Text(random.Pick(sample.Examples)) : random.Pick(Samples.AnyText));
        var (path, form) = random.Chance(50)
            ? ("$.order.v.#text", "<order id=\"7\"><v>{0}</v></order>")
            : ("$.order.v['@a']", "<order id=\"7\"><v a=\"{0}\">x</v></order>");
        var changed = random.Next(100) switch
        {
            < 6 => form.Replace("id=\"7\"", "", StringComparison.Ordinal),
            < 12 => form.Replace("</order>", "<more/></order>", StringComparison.Ordinal),
            < 18 => form.Replace("id=\"7\"", "id=\"7\" more=\"1\"", StringComparison.Ordinal),
            _ => form,
        };
        return Pair(sample.Name, string.Format(form, example), string.Format(changed, value), (path, sample.Rule, sample.Combine));
    }

    /// <summary>A rule of elements, or none.</summary>
    public static ResponsePair DrawElements(Random random)
    {
        var (name, rules) = random.Pick<(string, (string, string, string)[])>(
        [
            ("none", []),
            ("type", [("$.order.item", """{"match":"type"}""", "AND"), ("$.order.item.#text", """{"match":"type"}""", "AND")]),
            ("min type", [("$.order.item", """{"match":"type","min":1}""", "AND"), ("$.order.item.#text", """{"match":"integer"}""", "AND")]),
            ("max type", [("$.order.item", """{"match":"type","max":2}""", "AND"), ("$.order.item.#text", """{"match":"integer"}""", "AND")]),
        ]);
        return Pair(name, "<order><item>1</item></order>", $"<order>{random.Pick(Lists)}</order>", rules);
    }

    private static ResponsePair Pair(string rule, string expected, string came, params (string, string, string)[] rules) =>
        new("xml", rule, Answers.Expecting(Type, expected, Answers.BodyRules(rules)), Answers.Of(Type, came), $"{expected} | {came}");

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
