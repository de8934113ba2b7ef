namespace Contracts.Engine.Rules;

/// <summary>A rule that this version does not know, most often a plugin's. It is written back with all its attributes; no value satisfies it.</summary>
public sealed record UnknownRule : MatchingRule
{
    /// <param name="name">The name in the file.</param>
    public UnknownRule(string name) => Name = name;

    /// <inheritdoc />
    public override string Name { get; }
}
