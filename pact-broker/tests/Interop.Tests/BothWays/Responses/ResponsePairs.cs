namespace Interop.Tests.BothWays.Responses;

/// <summary>Draws pairs, always the same ones: each rule in turn, on each kind of body.</summary>
internal static class ResponsePairs
{
    private const int Seed = 20260201;

    /// <summary>The kinds in the shares that they are drawn in; JSON is what most contracts hold.</summary>
    private static readonly Func<Random, int, ResponsePair>[] Turns =
    [
        (random, turn) => JsonPairs.Draw(random, Samples.OfJson.At(turn)),
        (random, turn) => JsonPairs.Draw(random, Samples.OfScalars.At(turn)),
        (random, turn) => TextPairs.DrawHeader(random, Samples.OfScalars.At(turn)),
        (random, turn) => JsonPairs.Draw(random, Samples.OfJson.At(turn + 6)),
        (random, turn) => XmlPairs.DrawValue(random, Samples.OfScalars.At(turn)),
        (random, turn) => TextPairs.DrawBody(random, Samples.OfScalars.At(turn)),
        (random, turn) => JsonPairs.Draw(random, Samples.OfScalars.At(turn + 8)),
        (random, turn) => TextPairs.DrawForm(random, Samples.OfScalars.At(turn)),
        (random, turn) => BinaryPairs.DrawParts(random, turn),
        (random, turn) => turn % 2 == 0 ? XmlPairs.DrawElements(random) : JsonPairs.DrawPlain(random),
        (random, turn) => turn % 2 == 0 ? BinaryPairs.Draw(random, turn / 2) : OtherPairs.DrawAbsent(random),
        (random, turn) => turn % 2 == 0 ? TextPairs.DrawPlain(random) : OtherPairs.DrawStatus(random),
        (random, turn) => turn % 3 == 0 ? TextPairs.DrawContentType(random) : OtherPairs.DrawStatus(random),
    ];

    /// <summary>What the dice need not find: each known disagreement, and what rules of objects refuse.</summary>
    private static readonly ResponsePair[] Chosen =
    [
        JsonPairs.Of(Samples.Named("any of", "{"), """{"a":1}""", """{"id":7,"v":null}"""),
        JsonPairs.Of(Samples.Named("any of", "{"), """{"a":1}""", """{"id":7,"v":{"a":2}}"""),
        JsonPairs.Of(Samples.Named("equality", "[]"), "[]", """{"id":7,"v":[1]}"""),
        JsonPairs.Of(Samples.Named("datetime", "\""), "\"2024-01-31T10:30:00Z\"", """{"id":7,"v":"2024-01-31T10:30:00+13:00"}"""),
        JsonPairs.Of(Samples.Named("values", "{"), """{"a":1}""", """{"id":7,"v":{"b":"2"}}"""),
        JsonPairs.Of(Samples.Named("values", "{"), """{"a":1}""", """{"id":7,"v":{"b":2,"c":3}}"""),
        JsonPairs.Of(Samples.Named("eachValue", "{"), """{"a":"x"}""", """{"id":7,"v":{"b":"y","c":"z"}}"""),
        JsonPairs.Of(Samples.Named("eachValue", "{"), """{"a":"x"}""", """{"id":7,"v":{"b":"y","c":"1"}}"""),
        JsonPairs.Of(Samples.Named("regex", "\""), "\"abc12\"", """{"id":7,"v":1e3}"""),
    ];

    public static IReadOnlyList<ResponsePair> Draw(int count)
    {
        var random = new Random(Seed);
        return [.. Chosen, .. Enumerable.Range(0, count - Chosen.Length).Select(number => Turns[number % Turns.Length](random, number / Turns.Length))];
    }
}
