using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;
using Contracts.Engine.Text;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a number written with a fraction or exponent.</summary>
public sealed record DecimalRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "decimal";

    internal static DecimalRule Read(AttributeReader attributes) => new();

    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        actual.ValueKind == JsonValueKind.Number && !JsonNumbers.IsInteger(actual) ? null : $"Expected {JsonText.WithType(actual)} to be a decimal number";

    /// <summary>Texts have no kinds of numbers: a header <c>10</c> is as good a price as <c>10.0</c>.</summary>
    internal override string? RejectText(string expected, string actual) =>
        NumberText.IsNumber(actual) ? null : $"Expected '{actual}' to match a number";
}
