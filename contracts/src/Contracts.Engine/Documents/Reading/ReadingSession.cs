using Contracts.Engine.Attributes;

namespace Contracts.Engine.Documents.Reading;

/// <summary>What one reading shares: the file, for telling positions, and the warnings found so far.</summary>
internal sealed class ReadingSession(ReadOnlyMemory<byte> source, PactReadLimits limits)
{
    public List<PactWarning> Warnings { get; } = [];

    public void Warn(Place place, string id, string message) => Warnings.Add(new PactWarning(id, place.ToString(), message));

    public PactFormatException Wrong(Place place, string problem, string remedy) =>
        PactFormatException.At(place, PositionOf(place), problem, remedy);

    public PactFormatException Wrong(Place place, AttributeFormatException cause) =>
        PactFormatException.At(place, PositionOf(place), cause.Message, "Other tools will not understand it either.", cause);

    private TextPosition? PositionOf(Place place) =>
        source.IsEmpty ? null : place.PositionIn(source.Span, limits.MaxDepth);
}
