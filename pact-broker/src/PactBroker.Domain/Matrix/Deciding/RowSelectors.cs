using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Deciding;

/// <summary>By which selector a row is in the matrix: a reason says "the version currently in prod (10)" where that was asked.</summary>
internal sealed class RowSelectors
{
    private readonly ILookup<PacticipantId, ResolvedSelector> selectors;
    private readonly ILookup<PacticipantId, PacticipantVersion?> providerVersions;

    public RowSelectors(MatrixFacts facts, MatrixRows rows)
    {
        selectors = facts.Specified.Concat(facts.Inferred).Where(s => s.Pacticipant is not null).ToLookup(s => s.PacticipantId!.Value);
        providerVersions = rows.Considered.ToLookup(row => row.Provider.Id, row => row.ProviderVersion);
    }

    public ResolvedSelector OfConsumer(MatrixRow row) => Find(row.Consumer, row.ConsumerVersion);

    public ResolvedSelector OfProvider(MatrixRow row) => Find(row.Provider, row.ProviderVersion);

    public ResolvedSelector OfConsumer(Integration integration) => Find(integration.Consumer, version: null);

    public ResolvedSelector OfProvider(Integration integration) => Find(integration.Provider, version: null);

    private ResolvedSelector Find(Pacticipant pacticipant, PacticipantVersion? version)
    {
        var candidates = selectors[pacticipant.Id].ToList();
        return candidates.Find(s => s.Means(version?.Id)) ?? candidates.FirstOrDefault() ?? NobodyAsked(pacticipant);
    }

    // Nobody asked about this side: where all its rows are of one version, that is the one to name.
    private ResolvedSelector NobodyAsked(Pacticipant pacticipant)
    {
        var versions = providerVersions[pacticipant.Id].Distinct().ToList();
        return versions is [{ } only]
            ? new ResolvedSelector(
                new MatrixSelector { Pacticipant = pacticipant.Name, Version = only.Number }, pacticipant, new SelectedVersion.One(only, OneOfMany: false), SelectorOrigin.Inferred)
            : new ResolvedSelector(new MatrixSelector { Pacticipant = pacticipant.Name }, pacticipant, new SelectedVersion.Any(), SelectorOrigin.Inferred);
    }
}
