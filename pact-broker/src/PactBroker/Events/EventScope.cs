using System.Collections.Immutable;
using Contracts.Schemas.Events;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>Which readers meet which writers in a question to the matrix.</summary>
/// <param name="Asked">What the versions that the question names read and write.</param>
/// <param name="Others">Applications on the other side of these events.</param>
internal sealed record EventScope(ImmutableArray<EventSide> Asked, ImmutableArray<Integration> Others)
{
    public static async Task<EventScope> FindAsync(StorageSession session, MatrixQuery query, ImmutableArray<ResolvedSelector> specified)
    {
        var asked = await EventSides.FindAsync(session, VersionSet.Of(specified));
        if (asked.IsEmpty || (!query.Target.IsGiven && !query.IsAboutOneAlone))
            return new EventScope(asked, []);

        var applications = await EventSides.ApplicationsAsync(session, asked.Select(side => side.Event).Distinct());
        return new EventScope(asked, [.. asked.SelectMany(side => applications.Where(other => other.Event == side.Event && other.Role != side.Role.Word()).Select(other => Between(side, other.Application))).Distinct()]);
    }

    /// <summary>The pairs of a reader and a writer, one of which at least the question names.</summary>
    public async Task<IReadOnlyList<(EventSide Reader, EventSide Writer)>> PairsAsync(StorageSession session, MatrixQuery query, ImmutableArray<ResolvedSelector> inferred)
    {
        if (Asked.IsEmpty)
            return [];

        // Nothing says where it is to go: whoever runs anywhere may meet it.
        var others = query.Target.IsGiven ? VersionSet.Of(inferred) : new VersionSet(await LiveOthersAsync(session), []);
        var met = others.IsEmpty ? [] : await EventSides.FindAsync(session, others);
        var all = Asked.Concat(met).Distinct().ToList();
        var readers = all.Where(side => side.Role == EventRole.Reader).ToLookup(side => side.Event);
        var asked = Asked.ToHashSet();
        return
        [
            .. from writer in all
               where writer.Role == EventRole.Writer
               from reader in readers[writer.Event]
               where asked.Contains(writer) || asked.Contains(reader)
               select (reader, writer),
        ];
    }

    private async Task<ImmutableArray<VersionId>> LiveOthersAsync(StorageSession session)
    {
        var asked = Asked.Select(side => side.Application.Id).ToHashSet();
        var others = Others.SelectMany(pair => new[] { pair.Consumer.Id, pair.Provider.Id }).Where(id => !asked.Contains(id)).Distinct().ToList();
        return others.Count == 0 ? [] : await EventSides.LiveAnywhereAsync(session, others);
    }

    // A reader without writers gets nothing, and a writer without readers harms nobody: neither has to be there.
    private static Integration Between(EventSide side, Pacticipant other) => side.Role == EventRole.Reader
        ? new Integration(side.Application, other, Required: false)
        : new Integration(other, side.Application, Required: false);
}
