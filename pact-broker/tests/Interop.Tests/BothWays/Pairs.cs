namespace Interop.Tests.BothWays;

/// <summary>Draws pairs, always the same ones: each rule in turn, on each kind of body.</summary>
internal static class Pairs
{
    private const int Seed = 20260201;

    /// <summary>The kinds in the shares that they are drawn in; JSON is what most contracts hold.</summary>
    private static readonly Func<Random, int, Pair>[] Turns =
    [
        (random, turn) => JsonPairs.Draw(random, Turn(Samples.OfJson, turn)),
        (random, turn) => JsonPairs.Draw(random, Turn(Samples.OfScalars, turn)),
        (random, turn) => TextPairs.DrawHeader(random, Turn(Samples.OfScalars, turn)),
        (random, turn) => JsonPairs.Draw(random, Turn(Samples.OfJson, turn + 6)),
        (random, turn) => XmlPairs.DrawValue(random, Turn(Samples.OfScalars, turn)),
        (random, turn) => TextPairs.DrawBody(random, Turn(Samples.OfScalars, turn)),
        (random, turn) => JsonPairs.Draw(random, Turn(Samples.OfScalars, turn + 8)),
        (random, turn) => TextPairs.DrawForm(random, Turn(Samples.OfScalars, turn)),
        (random, _) => BinaryPairs.DrawParts(random),
        (random, turn) => turn % 2 == 0 ? XmlPairs.DrawElements(random) : JsonPairs.DrawPlain(random),
        (random, turn) => turn % 2 == 0 ? BinaryPairs.Draw(random) : OtherPairs.DrawAbsent(random),
        (random, _) => OtherPairs.DrawStatus(random),
    ];

    public static IReadOnlyList<Pair> Draw(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(number => Turns[number % Turns.Length](random, number / Turns.Length))];
    }

    private static Sample Turn(Sample[] samples, int turn) => samples[turn % samples.Length];
}
