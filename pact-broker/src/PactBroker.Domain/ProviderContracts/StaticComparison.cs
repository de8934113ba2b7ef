using System.Collections.Immutable;
using System.Text;
using Contracts.Engine.Documents.Reading;
using Contracts.OpenApi;

namespace PactBroker.Domain.ProviderContracts;

/// <summary>A pact held against a provider's OpenAPI document, interaction by interaction. It follows from the two texts alone; nothing was sent.</summary>
/// <param name="Interactions">Every interaction of the pact.</param>
/// <param name="Problem">Why the two could not be held against each other; null where they could.</param>
public sealed record StaticComparison(ImmutableArray<HeldInteraction> Interactions, string? Problem = null)
{
    /// <summary>Whether it was given up before it came to anything: the two may agree or not.</summary>
    public bool IsUndecided { get; private init; }

    public bool Agrees => Problem is null && Interactions.All(interaction => interaction.Agrees);

    /// <summary>How often the document does not promise what the pact asks for, and does not exclude it.</summary>
    public int Relaxations => Interactions.Sum(interaction => interaction.Relaxations.Count());

    /// <summary>What speaks against it, one sentence each.</summary>
    public IEnumerable<string> Disagreements => Problem is null
        ? Interactions.SelectMany(interaction => interaction.Differences.Select(finding => $"{interaction.Description}: {finding.Place}: {finding.Sentence}"))
        : [Problem];

    /// <summary>There was no time to hold the two against each other.</summary>
    public static StaticComparison GivenUp(TimeSpan after) =>
        new([], $"Holding pacts against documents took longer than {after.TotalSeconds:0} seconds, and was given up.") { IsUndecided = true };

    /// <summary>Holds the one against the other.</summary>
    /// <param name="pact">The pact.</param>
    /// <param name="document">The document, which is read when it is needed and then for all pacts.</param>
    /// <param name="limit">When there is no more time for it.</param>
    /// <exception cref="OperationCanceledException">There is none.</exception>
    public static StaticComparison Of(string pact, Lazy<ApiDocument> document, CancellationToken limit)
    {
        if (!PactReader.TryRead(Encoding.UTF8.GetBytes(pact), out var read, out var problem))
            return new StaticComparison([], $"The pact cannot be read: {problem.Message}");
        try
        {
            var api = document.Value;
            return new StaticComparison([.. read.Document.Interactions.Select(interaction => HeldInteraction.Of(interaction, api, limit))]);
        }
        catch (OpenApiFormatException broken)
        {
            return new StaticComparison([], $"The document cannot be read: {broken.Message}");
        }
    }
}
