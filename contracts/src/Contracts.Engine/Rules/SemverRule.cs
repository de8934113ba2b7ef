using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;
using Contracts.Engine.Text;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a version as Semantic Versioning 2.0 has it.</summary>
public sealed record SemverRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "semver";

    internal static SemverRule Read(AttributeReader attributes) => new();

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => actual.ValueKind == JsonValueKind.String
        ? RejectText("", actual.GetString()!)
        : $"Expected something that matches a semantic version, but got '{JsonText.Short(actual)}'";

    internal override string? RejectText(string expected, string actual) =>
        SemanticVersion.FaultOf(actual) is { } fault ? $"'{JsonText.Cut(actual)}' is not a valid semantic version - {fault}" : null;
}
