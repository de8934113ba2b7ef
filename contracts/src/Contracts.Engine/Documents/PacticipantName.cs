namespace Contracts.Engine.Documents;

/// <summary>The name of an application that takes part in a pact, as consumer or provider. Any text; compared case-sensitively.</summary>
/// <param name="Value">The name as people write it, for example <c>Gateway</c>.</param>
public readonly record struct PacticipantName(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
