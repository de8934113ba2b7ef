using System.Security.Cryptography;
using System.Text;

namespace Contracts.Engine.Documents;

/// <summary>The name of a pact's file: <c>Gateway-Pricing.json</c>, as every Pact tool writes it. Names that no file can have get a harmless one of their own.</summary>
public static class PactFileName
{
    private const int MaxBytes = 200;

    private const string Forbidden = "/\\:*?\"<>|";

    /// <summary>The name of the file for a pact.</summary>
    /// <param name="consumer">Who asks.</param>
    /// <param name="provider">Who answers.</param>
    public static string Of(string consumer, string provider)
    {
        var plain = $"{consumer}-{provider}";
        var safe = new string([.. plain.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? '_' : c)]).TrimStart('.', ' ');
        while (Encoding.UTF8.GetByteCount(safe) > MaxBytes)
            safe = safe[..^(char.IsLowSurrogate(safe[^1]) ? 2 : 1)];
        return safe == plain ? $"{plain}.json" : $"{safe}-{Mark(consumer, provider)}.json";
    }

    // Two pacts whose names only differ in what was replaced must not share a file.
    private static string Mark(string consumer, string provider) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{consumer}\n{provider}")))[..8];
}
