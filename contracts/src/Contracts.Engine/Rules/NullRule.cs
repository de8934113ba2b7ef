using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>The value must be null.</summary>
public sealed record NullRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "null";

    internal static NullRule Read(AttributeReader attributes) => new();

    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        actual.ValueKind == JsonValueKind.Null ? null : $"Expected {JsonText.WithType(actual)} to be a null value";

    internal override string? RejectText(string expected, string actual) => $"Unable to match '{actual}' using {Name}";

    internal override string? RejectList(Collection actual, bool inherited) => $"Unable to match {actual} using {Name}";
}
