using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;
using Contracts.Engine.Text;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a number of any kind.</summary>
public sealed record NumberRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "number";

    internal static NumberRule Read(AttributeReader attributes) => new();

    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        actual.ValueKind == JsonValueKind.Number ? null : $"Expected {JsonText.WithType(actual)} to be a number";

    internal override string? RejectText(string expected, string actual) =>
        NumberText.IsNumber(actual) ? null : $"Expected '{actual}' to match a number";
}
