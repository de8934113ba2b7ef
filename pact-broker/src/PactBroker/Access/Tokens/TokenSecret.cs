using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PactBroker.Access.Tokens;

/// <summary>What a token is made of: 256 random bits, so that a plain digest of it can neither be guessed nor reversed.</summary>
internal static class TokenSecret
{
    // Tools that look for secrets in code know them by how they begin.
    private const string Prefix = "pbt_";

    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored and looked for. Whoever measures how long that takes learns about digests, and no token.</summary>
    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
