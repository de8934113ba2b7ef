namespace Interop.Tests.BothWays.Requests;

/// <summary>Draws pairs, always the same ones: each rule in turn, on each part of a request.</summary>
internal static class RequestPairs
{
    private const int Seed = 20260202;

    private static readonly Func<Random, int, int, RequestPair>[] Turns =
    [
        (random, number, turn) => RequestPair.Of(JsonPairs.Draw(random, Samples.OfJson.At(turn)), number),
        (random, number, turn) => RequestPair.Of(JsonPairs.Draw(random, Samples.OfScalars.At(turn)), number),
        (random, number, turn) => RequestPair.Of(TextPairs.DrawHeader(random, Samples.OfScalars.At(turn)), number),
        (random, number, turn) => QueryPairs.DrawRule(random, number, Samples.OfScalars.At(turn)),
        (random, number, turn) => RequestPair.Of(XmlPairs.DrawValue(random, Samples.OfScalars.At(turn)), number),
        (random, number, turn) => RequestPair.Of(TextPairs.DrawBody(random, Samples.OfScalars.At(turn)), number),
        (random, number, turn) => RequestPair.Of(TextPairs.DrawForm(random, Samples.OfScalars.At(turn)), number),
        (random, number, turn) => RequestPair.Of(turn % 2 == 0 ? BinaryPairs.Draw(random, turn / 2) : BinaryPairs.DrawParts(random, turn / 2), number),
        (random, number, turn) => TargetPairs.DrawPath(random, number, turn),
        (random, number, turn) => turn % 2 == 0 ? TargetPairs.DrawEscapes(number, turn / 2) : TargetPairs.DrawMethod(random, number),
        (random, number, turn) => turn % 4 == 0 ? QueryPairs.DrawCount(random, number) : QueryPairs.DrawPlain(number, turn),
        (random, number, turn) => HeaderPairs.Draw(random, number, turn),
        (random, number, turn) => RequestPair.Of(turn % 2 == 0 ? XmlPairs.DrawElements(random) : OtherPairs.DrawAbsent(random), number),
        (random, number, turn) => RequestPair.Of((turn % 4) switch { 0 => JsonPairs.DrawPlain(random), 1 => TextPairs.DrawContentType(random), _ => TextPairs.DrawPlain(random) }, number),
        (random, number, turn) => QueryPairs.DrawPlain(number, turn),
    ];

    public static IReadOnlyList<RequestPair> Draw(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(number => Turns[number % Turns.Length](random, number, number / Turns.Length).Numbered(number))];
    }
}
