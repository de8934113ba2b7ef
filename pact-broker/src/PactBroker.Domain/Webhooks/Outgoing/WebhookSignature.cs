using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PactBroker.Domain.Webhooks.Outgoing;

/// <summary>
/// Signs requests as the Standard Webhooks specification says: over the id, the instant and the body, so that the receiver knows who sent it and can
/// refuse what it has had before.
/// </summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    // Secrets with this in front are bytes in Base64; others are texts.
    private const string EncodedPrefix = "whsec_";

    public static string Sign(string secret, string id, DateTimeOffset instant, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{Timestamp(instant)}."), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Key(secret), signed))}";
    }

    public static string Timestamp(DateTimeOffset instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>What is wrong with a secret, as a sentence without its subject; null if nothing is.</summary>
    public static string? Problem(string secret) =>
        secret.StartsWith(EncodedPrefix, StringComparison.Ordinal) && !Convert.TryFromBase64String(secret[EncodedPrefix.Length..], new byte[secret.Length], out _)
            ? $"must be Base64 after {EncodedPrefix}"
            : null;

    private static byte[] Key(string secret) => secret.StartsWith(EncodedPrefix, StringComparison.Ordinal)
        ? Convert.FromBase64String(secret[EncodedPrefix.Length..])
        : Encoding.UTF8.GetBytes(secret);
}
