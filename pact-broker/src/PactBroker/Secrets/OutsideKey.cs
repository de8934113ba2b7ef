using System.Security.Cryptography;
using System.Text;

namespace PactBroker.Secrets;

/// <summary>A key that is not in the database, and wraps those that are.</summary>
public sealed class OutsideKey
{
    private const int Length = 32;

    // What is wrapped begins with a number used once, of 12 bytes, and a tag of 16.
    private const int TagStart = 12;
    private const int CipherStart = 28;

    private readonly byte[] _bytes;

    private OutsideKey(byte[] bytes)
    {
        _bytes = bytes;
        // Of a key that cannot be guessed, a digest gives nothing away.
        Id = Convert.ToHexStringLower(SHA256.HashData([.. "name of "u8, .. bytes]).AsSpan(0, 8));
    }

    /// <summary>Tells which key has wrapped something.</summary>
    internal string Id { get; }

    /// <summary>Reads 32 bytes in base 64, as <c>openssl rand -base64 32</c> makes them.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static OutsideKey Parse(string text)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == Length
            ? new OutsideKey(bytes)
            : throw new FormatException("a key is 32 random bytes in base 64, as 'openssl rand -base64 32' makes them");
    }

    /// <summary>Does not show the key.</summary>
    public override string ToString() => $"key {Id}";

    internal string Wrap(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var wrapped = new byte[CipherStart + plain.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(..TagStart));
        using var aes = new AesGcm(_bytes, CipherStart - TagStart);
        aes.Encrypt(wrapped.AsSpan(..TagStart), plain, wrapped.AsSpan(CipherStart..), wrapped.AsSpan(TagStart..CipherStart));
        return Convert.ToBase64String(wrapped);
    }

    /// <exception cref="CryptographicException">This is not the key that has wrapped it, or it has been changed.</exception>
    internal string Unwrap(string text)
    {
        var wrapped = Convert.FromBase64String(text);
        var plain = new byte[wrapped.Length - CipherStart];
        using var aes = new AesGcm(_bytes, CipherStart - TagStart);
        aes.Decrypt(wrapped.AsSpan(..TagStart), wrapped.AsSpan(CipherStart..), wrapped.AsSpan(TagStart..CipherStart), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
