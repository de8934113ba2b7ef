using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The value must be a version as Semantic Versioning 2.0 has it.</summary>
public sealed record SemverRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "semver";

    internal static SemverRule Read(AttributeReader attributes) => new();
}
