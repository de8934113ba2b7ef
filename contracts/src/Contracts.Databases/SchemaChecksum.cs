using System.Security.Cryptography;
using System.Text;

namespace Contracts.Databases;

/// <summary>The version of a schema that no migration names.</summary>
internal static class SchemaChecksum
{
    public static string Of(IEnumerable<string> definitions) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', definitions))))[..12];
}
