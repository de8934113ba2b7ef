using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Facts;

/// <summary>Which pairs a question is about.</summary>
public static class InvolvedIntegrations
{
    /// <summary>
    /// Around the specified selectors: the providers of what *these versions* published (an application's providers change
    /// over time), and every pacticipant that ever was a consumer of theirs.
    /// </summary>
    public static ImmutableArray<Integration> Around(IEnumerable<(Pacticipant Consumer, Pacticipant Provider)> published, IEnumerable<(Pacticipant Consumer, Pacticipant Provider)> consumersEver)
        => [.. published.Distinct().Select(pair => new Integration(pair.Consumer, pair.Provider, Required: true))
            .Concat(consumersEver.Select(pair => new Integration(pair.Consumer, pair.Provider, Required: false)))
            .DistinctBy(i => (i.Consumer.Id, i.Provider.Id))];

    /// <summary>Among the specified selectors and nobody else.</summary>
    public static ImmutableArray<Integration> Among(IEnumerable<(Pacticipant Consumer, Pacticipant Provider)> published, ImmutableArray<ResolvedSelector> specified)
    {
        var asked = specified.Select(s => s.PacticipantId).ToHashSet();
        return [.. published.Distinct()
            .Where(pair => asked.Contains(pair.Provider.Id))
            .Select(pair => new Integration(pair.Consumer, pair.Provider, Required: true))];
    }

    /// <summary>Everybody who was not named but is part of an integration, if there is a target, which then says something about them.</summary>
    public static ImmutableArray<Pacticipant> Others(IEnumerable<Integration> integrations, ImmutableArray<ResolvedSelector> specified, MatrixTarget target)
    {
        if (!target.IsGiven)
            return [];

        var named = specified.Select(s => s.PacticipantId).ToHashSet();
        return [.. integrations.SelectMany(i => new[] { i.Consumer, i.Provider }).Distinct().Where(pacticipant => !named.Contains(pacticipant.Id))];
    }

    /// <summary>The selectors that the target gives to others. What runs where is not known of those that are not ours: any version of them is meant.</summary>
    public static ImmutableArray<MatrixSelector> InferredSelectors(ImmutableArray<Pacticipant> others, ImmutableArray<ExternalPacticipant> externals, MatrixTarget target) =>
        [.. others.Select(other => externals.Any(external => external.Id == other.Id) ? new MatrixSelector { Pacticipant = other.Name } : target.SelectorFor(other.Name))];
}
