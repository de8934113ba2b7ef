using System.Text;

namespace PactBroker.Tests.Hosting;

/// <summary>A message on the wire, read by the numbers of its fields: enough to look into what somebody sends.</summary>
internal sealed class ProtobufMessage(ReadOnlyMemory<byte> bytes)
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Bytes = 2;
    private const int Fixed32 = 5;

    /// <summary>All messages at the end of a path of fields, each of which may be repeated.</summary>
    public IEnumerable<ProtobufMessage> At(params IEnumerable<int> path) =>
        path.Aggregate((IEnumerable<ProtobufMessage>)[this], (messages, field) => messages.SelectMany(message => message.Field(field)));

    public string Text(int field) => string.Concat(Field(field).Select(value => Encoding.UTF8.GetString(value.Content.Span)));

    public string Hex(int field) => string.Concat(Field(field).Select(value => Convert.ToHexStringLower(value.Content.Span)));

    /// <summary>Attributes: a key and a value, of which texts are read.</summary>
    public IReadOnlyDictionary<string, string> Attributes(int field) =>
        Field(field).ToDictionary(attribute => attribute.Text(1), attribute => attribute.At(2).Single().Text(1));

    private ReadOnlyMemory<byte> Content => bytes;

    private IEnumerable<ProtobufMessage> Field(int number)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = ReadVarint(ref at);
            var length = (tag & 7) switch
            {
                Varint => 0,
                Fixed64 => 8,
                Bytes => (int)ReadVarint(ref at),
                Fixed32 => 4,
                var other => throw new InvalidDataException($"Wire type {other} at {at} is none."),
            };
            if ((tag & 7) == Varint)
                ReadVarint(ref at);
            else if ((tag & 7) == Bytes && (int)(tag >> 3) == number)
                yield return new ProtobufMessage(bytes.Slice(at, length));
            at += length;
        }
    }

    private ulong ReadVarint(ref int at)
    {
        var (value, shift) = (0UL, 0);
        byte read;
        do
        {
            read = bytes.Span[at++];
            value |= (ulong)(read & 0x7F) << shift;
            shift += 7;
        }
        while ((read & 0x80) != 0);
        return value;
    }
}
