using System.Collections.Immutable;
using System.Text;
using Contracts.Engine.Documents.Writing;
using Contracts.Engine.Reports;

namespace Contracts.Engine.Documents.Merging;

/// <summary>Brings two pacts of the same consumer and provider together. The result is in the order of a pact file, whatever the order of what came.</summary>
public static class PactMerge
{
    /// <summary>What was there, with what is said now in place of what was said about the same interactions.</summary>
    /// <param name="existing">The pact that was there.</param>
    /// <param name="added">What is said now.</param>
    /// <exception cref="ArgumentException">The pacts are not of the same consumer and provider.</exception>
    public static PactDocument Replace(PactDocument existing, PactDocument added)
    {
        var interactions = ByIdentity(existing.Interactions);
        foreach (var interaction in added.Interactions)
            interactions[InteractionIdentity.Of(interaction)] = interaction;
        return Together(existing, added, interactions.Values);
    }

    /// <summary>Both, with equal right. Where they say different things about the same interaction the first stays, and the difference is told.</summary>
    /// <param name="one">One pact.</param>
    /// <param name="other">The other.</param>
    /// <exception cref="ArgumentException">The pacts are not of the same consumer and provider.</exception>
    public static PactMergeResult Combine(PactDocument one, PactDocument other)
    {
        var conflicts = ImmutableArray.CreateBuilder<InteractionConflict>();
        var interactions = ByIdentity(one.Interactions);
        foreach (var interaction in other.Interactions)
        {
            var identity = InteractionIdentity.Of(interaction);
            if (!interactions.TryAdd(identity, interaction) && Conflict(interactions[identity], interaction) is { } conflict)
                conflicts.Add(conflict);
        }

        return new PactMergeResult(Together(one, other, interactions.Values), conflicts.DrainToImmutable());
    }

    /// <summary>The difference between two statements about one interaction; null when they say the same.</summary>
    /// <param name="one">One statement.</param>
    /// <param name="other">The other.</param>
    public static InteractionConflict? Conflict(Interaction one, Interaction other)
    {
        var (first, second) = (Text(one), Text(other));
        return first == second ? null : new InteractionConflict(InteractionIdentity.Of(one), LineDifference.Of(first, second));
    }

    // Version 4 can say everything that the model holds.
    internal static string Text(Interaction interaction) => Encoding.UTF8.GetString(PactWriter.Write(interaction, PactSpecificationVersion.V4));

    private static PactDocument Together(PactDocument one, PactDocument other, IEnumerable<Interaction> interactions)
    {
        if (one.Consumer != other.Consumer || one.Provider != other.Provider)
            throw new ArgumentException($"A pact of {one.Consumer} with {one.Provider} and one of {other.Consumer} with {other.Provider} do not become one.", nameof(other));

        return one with
        {
            Specification = one.Specification > other.Specification ? one.Specification : other.Specification,
            Interactions = [.. interactions.OrderBy(InteractionIdentity.Of)],
            Unread = [.. one.Unread.Concat(other.Unread).DistinctBy(interaction => interaction.GetRawText())],
            Metadata = Overlaid(one.Metadata, other.Metadata),
            Extra = Overlaid(one.Extra, other.Extra),
        };
    }

    private static ImmutableArray<ExtraMember> Overlaid(ImmutableArray<ExtraMember> below, ImmutableArray<ExtraMember> above) =>
        [.. below.Where(member => !above.Any(other => other.Name == member.Name)), .. above];

    /// <summary>By identity; of several that say something about the same the last counts.</summary>
    private static Dictionary<InteractionIdentity, Interaction> ByIdentity(ImmutableArray<Interaction> interactions)
    {
        var byIdentity = new Dictionary<InteractionIdentity, Interaction>();
        foreach (var interaction in interactions)
            byIdentity[InteractionIdentity.Of(interaction)] = interaction;
        return byIdentity;
    }
}
