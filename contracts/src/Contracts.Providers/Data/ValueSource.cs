namespace Contracts.Providers.Data;

/// <summary>What a value is drawn from.</summary>
/// <param name="Random">Follows from the seed, the member and the object.</param>
/// <param name="Ordinal">The how-manyth object of its type it is, from 1: what names an object differs from the others'.</param>
internal sealed record ValueSource(Random Random, int Ordinal)
{
    // A moment of which nobody asks what day it is today.
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string OneOf(params string[] words) => words[Random.Next(words.Length)];

    public int Between(int least, int most) => Random.Next(least, most + 1);

    public decimal Cents(int least, int most) => Random.Next(least * 100, most * 100) / 100m;

    /// <summary>A whole minute of the year before a fixed moment.</summary>
    public DateTimeOffset Instant() => Epoch.AddMinutes(-Random.Next(365 * 24 * 60));

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.NextBytes(bytes);
        // RFC 9562: version 4, so that whoever checks is content.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
