using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;
using Contracts.Engine.Text;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a number written without fraction or exponent.</summary>
public sealed record IntegerRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "integer";

    internal static IntegerRule Read(AttributeReader attributes) => new();

    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        actual.ValueKind == JsonValueKind.Number && JsonNumbers.IsInteger(actual) ? null : $"Expected {JsonText.WithType(actual)} to be an integer";

    internal override string? RejectText(string expected, string actual) =>
        NumberText.IsInteger(actual) ? null : $"Expected '{actual}' to match an integer number";
}
