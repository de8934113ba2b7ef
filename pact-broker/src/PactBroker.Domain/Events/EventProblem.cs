namespace PactBroker.Domain.Events;

/// <summary>Why a reader cannot read what a writer writes.</summary>
/// <param name="Rule">The id of the rule in <see cref="EventRules"/>.</param>
/// <param name="Path">Where in the reader's schema or in the event; empty for the whole.</param>
/// <param name="Text">What does not fit, and what would.</param>
/// <param name="Witness">An event that shows it; null where the problem is not one of data.</param>
public sealed record EventProblem(string Rule, string Path, string Text, EventWitness? Witness = null)
{
    public override string ToString() => Path.Length == 0 ? Text : $"{Path}: {Text}";
}
