using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Domain.Matrix.Rows;

namespace PactBroker.Matrix;

/// <summary>The rows of an answer that are shown; all of them decided.</summary>
internal sealed record ShownRows(IReadOnlyList<MatrixRow> Pacts, IReadOnlyList<EventRow> Events)
{
    public static ShownRows Of(MatrixAnswer answer, int? limit = null)
    {
        var pacts = answer.Rows.All.Take(limit ?? int.MaxValue).ToList();
        return new ShownRows(pacts, [.. answer.Events.All.Take((limit ?? int.MaxValue) - pacts.Count)]);
    }

    public IEnumerable<long> Versions => Pacts
        .SelectMany<MatrixRow, long>(row => row.ProviderVersion is { } provider ? [row.ConsumerVersion.Id.Value, provider.Id.Value] : [row.ConsumerVersion.Id.Value])
        .Concat(Events.SelectMany(row => new[] { row.Reader.Version.Id.Value, row.Writer.Version.Id.Value }))
        .Distinct();
}
