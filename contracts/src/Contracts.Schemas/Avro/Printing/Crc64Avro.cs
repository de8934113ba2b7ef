namespace Contracts.Schemas.Avro.Printing;

/// <summary>The 64-bit Rabin fingerprint of the Avro specification.</summary>
internal static class Crc64Avro
{
    private const ulong Empty = 0xc15d213aa4d7a795;

    private static readonly ulong[] Table = [.. Enumerable.Range(0, 256).Select(entry => Shifted((ulong)entry))];

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var fingerprint = Empty;
        foreach (var b in bytes)
            fingerprint = (fingerprint >> 8) ^ Table[(int)(fingerprint ^ b) & 0xff];
        return fingerprint;
    }

    private static ulong Shifted(ulong entry)
    {
        for (var bit = 0; bit < 8; bit++)
            entry = (entry >> 1) ^ ((entry & 1) == 0 ? 0 : Empty);
        return entry;
    }
}
