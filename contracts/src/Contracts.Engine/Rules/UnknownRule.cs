using System.Text.Json;

namespace Contracts.Engine.Rules;

/// <summary>A rule that this version does not know, most often a plugin's. It is written back with all its attributes; no value satisfies it.</summary>
public sealed record UnknownRule : MatchingRule
{
    /// <param name="name">The name in the file.</param>
    public UnknownRule(string name) => Name = name;

    /// <inheritdoc />
    public override string Name { get; }

    internal override bool IsInherited => false;

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => Unsupported;

    internal override string? RejectText(string expected, string actual) => Unsupported;

    internal override string? RejectList(Collection actual, bool inherited) => Unsupported;

    internal override string? RejectMap(Collection actual, bool inherited) => Unsupported;

    private string Unsupported => $"Could not apply the '{Name}' matching rule, which is not one of the Pact specification";
}
