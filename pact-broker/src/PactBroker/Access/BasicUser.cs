using System.Security.Cryptography;
using System.Text;

namespace PactBroker.Access;

/// <summary>A user that the settings name.</summary>
public sealed record BasicUser(string Username, string Password)
{
    /// <summary>Takes as long for a wrong name or password as for the right ones, however much of them is right.</summary>
    internal bool Is(string username, string password) => AreSame(username, Username) & AreSame(password, Password);

    /// <summary>Does not show the password.</summary>
    public override string ToString() => $"user {Username}";

    // Digests are of one length: comparing them tells nothing about that of the secret.
    private static bool AreSame(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
