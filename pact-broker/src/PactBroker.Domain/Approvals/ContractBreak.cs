namespace PactBroker.Domain.Approvals;

/// <summary>Something that a contract asks for and the approved one does not promise.</summary>
/// <param name="Rule">Stable, kebab-case: which comparison found it.</param>
/// <param name="Subject">The interaction, or the event.</param>
/// <param name="Path">Where in it; empty for the whole.</param>
/// <param name="Text">What is asked for now, and what was before.</param>
public sealed record ContractBreak(string Rule, string Subject, string Path, string Text)
{
    public override string ToString() => Path.Length == 0 ? $"{Subject}: {Text}" : $"{Subject}, {Path}: {Text}";
}
