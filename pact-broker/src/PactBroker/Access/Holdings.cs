using System.Collections.Frozen;

namespace PactBroker.Access;

/// <summary>What somebody may change who may not change everything.</summary>
/// <param name="Whose">In words: one pacticipant, or teams.</param>
/// <param name="Pacticipants">By name; they need not be there yet.</param>
/// <param name="Subjects">Of the schema registry: names, and beginnings of names with a star behind them.</param>
internal sealed record Holdings(string Whose, FrozenSet<string> Pacticipants, IReadOnlyList<string> Subjects)
{
    public static Holdings OfPacticipant(string name) => new(name, [name], []);

    public bool HasPacticipant(string? name) => name is not null && Pacticipants.Contains(name);

    public bool HasSubject(string name) => Subjects.Any(subject => subject is [.. var beginning, '*'] ? name.StartsWith(beginning, StringComparison.Ordinal) : name == subject);
}
