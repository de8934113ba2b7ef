namespace Interop.Tests.BothWays.Messages;

/// <summary>Draws pairs, always the same ones: each rule in turn, on each kind of contents and on metadata, in each kind of message. Not multipart: of such a message the Rust core dies ("not implemented").</summary>
internal static class MessagePairs
{
    private const int Seed = 20260203;

    private static readonly MessageKind[] Kinds = Enum.GetValues<MessageKind>();

    private static readonly Func<Random, MessageKind, int, MessagePair>[] Turns =
    [
        (random, kind, turn) => MessagePair.Of(kind, JsonPairs.Draw(random, Samples.OfJson.At(turn))),
        (random, kind, turn) => MessagePair.Of(kind, JsonPairs.Draw(random, Samples.OfScalars.At(turn))),
        (random, kind, turn) => MessagePair.Of(kind, TextPairs.DrawHeader(random, Samples.OfScalars.At(turn))),
        (random, kind, turn) => MessagePair.Of(kind, XmlPairs.DrawValue(random, Samples.OfScalars.At(turn))),
        (random, kind, turn) => MessagePair.Of(kind, TextPairs.DrawBody(random, Samples.OfScalars.At(turn))),
        (random, kind, turn) => MessagePair.Of(kind, TextPairs.DrawForm(random, Samples.OfScalars.At(turn))),
        (random, kind, turn) => MessagePair.Of(kind, BinaryPairs.Draw(random, turn)),
        (random, kind, turn) => MessagePair.Of(kind, turn % 2 == 0 ? XmlPairs.DrawElements(random) : JsonPairs.DrawPlain(random)),
        (random, kind, turn) => MessagePair.Of(kind, turn % 3 == 0 ? TextPairs.DrawContentType(random) : TextPairs.DrawPlain(random)),
        (_, kind, turn) => turn % 2 == 0 ? MetadataPairs.DrawPlain(kind, turn / 2) : MetadataPairs.DrawContentType(kind, turn / 2),
    ];

    /// <summary>What the dice need not find: failures of the endpoint, and each rule for JSON alone held and broken.</summary>
    private static readonly MessagePair[] Chosen =
    [
        MetadataPairs.Failed(MessageKind.Asynchronous),
        MetadataPairs.Failed(MessageKind.Synchronous),
        .. Samples.OfJson.SelectMany(JsonPairs.OfEach).Index().Select(pair => MessagePair.Of(Kinds[pair.Index % Kinds.Length], pair.Item)),
    ];

    /// <summary>The chosen ones come after those that are drawn.</summary>
    public static IReadOnlyList<MessagePair> Draw(int drawn)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, drawn).Select(number => Turns[number % Turns.Length](random, Kinds[number % Kinds.Length], number / Turns.Length)), .. Chosen];
    }
}
