using System.Collections.Concurrent;
using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Merging;

namespace Contracts.Consumers.PactFiles;

/// <summary>Everything that the tests of this process have said, so that two that contradict each other are found whichever comes first.</summary>
internal static class StatementsOfProcess
{
    private static readonly ConcurrentDictionary<(string Path, InteractionIdentity Identity), Interaction> Said = new();

    public static void Add(string path, PactDocument document)
    {
        // Each fault and each scenario of an interaction may be another test's; they add up.
        var conflicts = document.Interactions
            .Select(AddedNotes.Without)
            .Select(interaction => (Said: Said.GetOrAdd((path, InteractionIdentity.Of(interaction)), interaction), Says: interaction))
            .Where(pair => !ReferenceEquals(pair.Said, pair.Says))
            .Select(pair => PactMerge.Conflict(pair.Said, pair.Says))
            .OfType<InteractionConflict>()
            .ToImmutableArray();
        if (conflicts.IsEmpty)
            return;

        var differences = string.Join("\n\n", conflicts.Select(conflict => $"{conflict.Identity}\n{conflict.Difference}"));
        throw PactFailureException.Because(
            $"Another test has said something else about the same interaction of {document.Consumer} with {document.Provider} (- is what it said, + is what this test says). "
            + $"Give the interactions different descriptions or provider states, or say it once.\n\n{differences}");
    }
}
