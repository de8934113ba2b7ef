using System.Net;
using System.Text;
using System.Text.Unicode;

namespace PactBroker.Http;

/// <summary>
/// What a name, a version or a branch may be: anything that can stand in an address and be found by it. Clients and proxies take <c>.</c> and <c>..</c> out of
/// addresses, PostgreSQL knows no U+0000, and its indexes end at 2,704 bytes.
/// </summary>
internal static class NameRule
{
    public const int MaxBytes = 2000;

    /// <summary>What is wrong with a name, as a sentence without its subject; null if nothing is.</summary>
    public static string? Problem(string name) => name switch
    {
        "." or ".." => $"cannot be '{name}', which no address can hold",
        _ when name.Contains('\0', StringComparison.Ordinal) => "cannot contain the character U+0000",
        _ when Encoding.UTF8.GetByteCount(name) is > MaxBytes and var bytes => $"cannot be longer than {MaxBytes} bytes, and has {bytes}",
        _ => null,
    };

    /// <summary>The same of a name as it stands in the path of what is written.</summary>
    /// <param name="encoded">The name, and what is to be decoded in it.</param>
    public static string? ProblemInPath(string encoded)
    {
        var name = Uri.UnescapeDataString(encoded);
        return string.IsNullOrWhiteSpace(name) ? "cannot be blank"
            // Decoding leaves such bytes as they are written: what is found by that is another name.
            : !Utf8.IsValid(WebUtility.UrlDecodeToBytes(Encoding.UTF8.GetBytes(encoded), 0, Encoding.UTF8.GetByteCount(encoded))) ? "is not UTF-8 text"
            : Problem(name);
    }
}
