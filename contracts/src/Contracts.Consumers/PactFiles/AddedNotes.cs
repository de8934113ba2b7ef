using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers.PactFiles;

/// <summary>
/// Several tests may be about the same interaction, each with a fault or a scenario of its own: these notes add up, where everything else would contradict itself.
/// </summary>
internal static class AddedNotes
{
    public static Interaction Without(Interaction interaction) => InteractionNotes.Of(interaction).IsEmpty ? interaction : InteractionNotes.None.On(interaction);

    /// <summary>The interactions, each with the notes that any of the same identity has.</summary>
    public static ImmutableArray<Interaction> Together(IEnumerable<Interaction> interactions) =>
    [
        .. interactions.GroupBy(InteractionIdentity.Of).SelectMany(same =>
        {
            var notes = All(same);
            return notes.IsEmpty ? same : same.Select(notes.On);
        }),
    ];

    /// <summary>What is said now, with those notes of what was there that it says nothing else about: another fault, another workflow.</summary>
    public static PactDocument Keeping(PactDocument existing, PactDocument said) => Keeping(existing, said, (now, was) => new InteractionNotes(
        was.Scenarios.ExceptBy(now.Scenarios.Select(scenario => scenario.Workflow), scenario => scenario.Workflow),
        was.Faults.ExceptBy(now.Faults.Select(fault => fault.Fault), fault => fault.Fault)));

    /// <summary>What one of several tests says, with all notes of what was there: which of them are another test's is not known before the last one has spoken.</summary>
    public static PactDocument KeepingAll(PactDocument existing, PactDocument said) => Keeping(existing, said, (_, was) => was);

    private static PactDocument Keeping(PactDocument existing, PactDocument said, Func<InteractionNotes, InteractionNotes, InteractionNotes> kept)
    {
        var there = existing.Interactions.ToLookup(InteractionIdentity.Of);
        return said with
        {
            Interactions =
            [
                .. Together(said.Interactions).Select(interaction =>
                {
                    var now = InteractionNotes.Of(interaction);
                    var before = kept(now, All(there[InteractionIdentity.Of(interaction)]));
                    return before.IsEmpty ? interaction : now.And(before).On(interaction);
                }),
            ],
        };
    }

    private static InteractionNotes All(IEnumerable<Interaction> interactions) =>
        interactions.Select(InteractionNotes.Of).Aggregate(InteractionNotes.None, (all, notes) => all.And(notes));
}
