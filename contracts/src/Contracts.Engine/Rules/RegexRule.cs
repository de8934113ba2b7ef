using System.Text.Json;
using System.Xml.Linq;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;
using Contracts.Engine.Text;

namespace Contracts.Engine.Rules;

/// <summary>The text of the value must match a pattern as a whole.</summary>
/// <param name="Pattern">The pattern in the syntax of the Pact tools (Ruby's).</param>
public sealed record RegexRule(string Pattern) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "regex";

    internal static RegexRule Read(AttributeReader attributes) => new(attributes.RequiredText("regex"));

    internal override IEnumerable<WrittenAttribute> Attributes() => [WrittenAttribute.Text("regex", Pattern)];

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => RejectPlain(JsonText.Plain(actual));

    internal override string? RejectText(string expected, string actual) => RejectPlain(actual);

    internal override string? RejectMap(Collection actual, bool inherited) => null;

    internal override string? RejectElement(XElement expected, XElement actual, bool inherited) => RejectPlain(actual.Name.LocalName);

    private string? RejectPlain(string actual) => PactRegex.Of(Pattern).Match(actual) switch
    {
        RegexVerdict.Matches => null,
        RegexVerdict.Invalid => $"'{Pattern}' is not a valid regular expression - {PactRegex.Of(Pattern).Error}",
        RegexVerdict.Undecided => $"'{JsonText.Cut(actual)}' could not be compared with '{Pattern}' within {PactRegex.TimeLimit.TotalSeconds} s, or {RegexBudget.Limit.TotalSeconds} s for all values: the pattern has to try too much",
        _ => $"Expected '{JsonText.Cut(actual)}' to match '{Pattern}'",
    };
}
