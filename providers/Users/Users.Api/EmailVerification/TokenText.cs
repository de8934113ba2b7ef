using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Users.Api.EmailVerification;

/// <summary>The token as the user gets it, and what is kept of it: who reads the store cannot verify anybody.</summary>
internal static class TokenText
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string KeyOf(string token) => $"users:verification:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";
}
