using System.Text;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Documents.Reading;
using PactBroker.Domain.Interactions;

namespace PactBroker.Domain.Risks;

/// <summary>What a pact asks for, so that what several consumers ask for is the same.</summary>
public static class NeededInteractions
{
    /// <summary>What stands for a pact that cannot be read, or asks for nothing.</summary>
    public const string Whole = "the pact";

    /// <summary>What it asks for, each name once, and whether a test of the consumer says that it is critical.</summary>
    /// <param name="pact">The pact.</param>
    /// <param name="isOpen">Whether an interaction is to be named; one that passed is not.</param>
    public static IReadOnlyList<(string Name, bool IsCritical)> Of(string pact, Func<Interaction, bool> isOpen)
    {
        if (!PactReader.TryRead(Encoding.UTF8.GetBytes(pact), out var read, out _) || read.Document.Interactions.IsEmpty)
            return [(Whole, false)];

        IReadOnlyList<Interaction> all = read.Document.Interactions;
        // A result that says no and names nothing that failed is about all of it.
        return [.. (all.Any(isOpen) ? all.Where(isOpen) : all).GroupBy(NameOf, StringComparer.Ordinal).Select(same => (same.Key, same.Any(IsCritical)))];
    }

    private static bool IsCritical(Interaction interaction) => InteractionNotes.Of(interaction).Scenarios.Any(scenario => scenario.Critical);

    private static string NameOf(Interaction interaction) => interaction is HttpInteraction http ? Endpoint.Of(http.Request).ToString() : $"message {interaction.Description}";
}
