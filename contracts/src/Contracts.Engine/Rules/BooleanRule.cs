using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>The value must be true or false.</summary>
public sealed record BooleanRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "boolean";

    internal static BooleanRule Read(AttributeReader attributes) => new();

    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        actual.ValueKind is JsonValueKind.True or JsonValueKind.False || (actual.ValueKind == JsonValueKind.String && IsBoolean(actual.GetString()!))
            ? null
            : $"Expected {JsonText.WithType(actual)} to match a boolean";

    internal override string? RejectText(string expected, string actual) => IsBoolean(actual) ? null : $"Expected {actual} to match a boolean";

    private static bool IsBoolean(string text) => text is "true" or "false";
}
