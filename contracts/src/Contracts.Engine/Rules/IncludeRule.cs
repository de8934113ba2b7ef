using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>The text of the value must contain a text.</summary>
/// <param name="Value">The text to be contained; case-sensitive.</param>
public sealed record IncludeRule(string Value) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "include";

    internal static IncludeRule Read(AttributeReader attributes) => new(attributes.RequiredText("value"));

    internal override IEnumerable<WrittenAttribute> Attributes() => [WrittenAttribute.Text("value", Value)];

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => RejectText("", JsonText.Plain(actual));

    internal override string? RejectText(string expected, string actual) =>
        actual.Contains(Value, StringComparison.Ordinal) ? null : $"Expected '{JsonText.Cut(actual)}' to include '{Value}'";
}
