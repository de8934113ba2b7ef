using System.Collections.Immutable;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Deciding;

/// <summary>By which selector a row is in the matrix: a reason says "the version currently in prod (10)" where that was asked.</summary>
internal sealed class RowSelectors
{
    private readonly ILookup<PacticipantId, ResolvedSelector> _selectors;
    private readonly Dictionary<PacticipantId, PacticipantVersion?> _firstRows = [];

    public RowSelectors(MatrixFacts facts, MatrixRows rows)
    {
        _selectors = facts.Specified.Concat(facts.Inferred).Where(s => s.Pacticipant is not null).ToLookup(s => s.PacticipantId!.Value);
        foreach (var row in rows.Considered)
        {
            _firstRows.TryAdd(row.Consumer.Id, row.ConsumerVersion);
            _firstRows.TryAdd(row.Provider.Id, row.ProviderVersion);
        }
    }

    public ResolvedSelector OfConsumer(MatrixRow row) => Find(row.Consumer, row.ConsumerVersion);

    public ResolvedSelector OfProvider(MatrixRow row) => Find(row.Provider, row.ProviderVersion);

    public ResolvedSelector Of(EventSide side) => _selectors[side.Application.Id].FirstOrDefault(s => s.Means(side.Version.Id)) ?? Inferred(side.Application, side.Version.Number, new SelectedVersion.One(side.Version, OneOfMany: false));

    public ResolvedSelector OfConsumer(Integration integration) => Find(integration.Consumer, version: null);

    public ResolvedSelector OfProvider(Integration integration) => Find(integration.Provider, version: null);

    /// <summary>The versions of the provider that were asked about, for rows that none of them has a result for.</summary>
    public ImmutableArray<PacticipantVersion> VersionsOfProvider(Pacticipant provider)
        => [.. _selectors[provider.Id].Select(s => s.Version).OfType<PacticipantVersion>()];

    private ResolvedSelector Find(Pacticipant pacticipant, PacticipantVersion? version)
    {
        var candidates = _selectors[pacticipant.Id].ToList();
        return candidates.Find(s => s.Means(version?.Id)) ?? (candidates is [var only] ? only : AsInFirstRow(pacticipant));
    }

    // Nobody asked about this side. The sentence names the version of its first row, as it always has; what to do next names that of each.
    private ResolvedSelector AsInFirstRow(Pacticipant pacticipant) => _firstRows.GetValueOrDefault(pacticipant.Id) is { } version
        ? Inferred(pacticipant, version.Number, new SelectedVersion.One(version, OneOfMany: false))
        : Inferred(pacticipant, number: null, new SelectedVersion.Any());

    private static ResolvedSelector Inferred(Pacticipant pacticipant, VersionNumber? number, SelectedVersion selected)
        => new(new MatrixSelector { Pacticipant = pacticipant.Name, Version = number }, pacticipant, selected);
}
