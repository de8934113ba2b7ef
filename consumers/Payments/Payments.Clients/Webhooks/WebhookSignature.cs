using System.Security.Cryptography;
using System.Text;

namespace Payments.Clients.Webhooks;

/// <summary>Who signed a webhook's body, and when: <c>t=1764547200,v1=5257a8…</c>, the HMAC-SHA256 of <c>{t}.{body}</c>.</summary>
public readonly record struct WebhookSignature(DateTimeOffset At, string Hash)
{
    /// <summary>The header that it stands in.</summary>
    public const string Header = "X-Signature";

    /// <summary>Signs a body, as the card processor does.</summary>
    public static WebhookSignature Of(string secret, DateTimeOffset at, ReadOnlySpan<byte> body) => new(at, HashOf(secret, at, body));

    public static bool TryParse(string? header, out WebhookSignature signature)
    {
        signature = default;
        var parts = (header ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (parts is not [['t', '=', .. var seconds], ['v', '1', '=', .. var hash]] || !long.TryParse(seconds, out var unix))
            return false;
        if (unix < DateTimeOffset.MinValue.ToUnixTimeSeconds() || unix > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return false;
        signature = new WebhookSignature(DateTimeOffset.FromUnixTimeSeconds(unix), hash);
        return true;
    }

    /// <summary>Whether it was made of this body by somebody who knows the secret. Takes as long for a wrong one as for the right one.</summary>
    public bool IsOf(string secret, ReadOnlySpan<byte> body) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret, At, body)), Encoding.ASCII.GetBytes(Hash));

    public override string ToString() => $"t={At.ToUnixTimeSeconds()},v1={Hash}";

    private static string HashOf(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes($"{at.ToUnixTimeSeconds()}."));
        hmac.AppendData(body);
        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
