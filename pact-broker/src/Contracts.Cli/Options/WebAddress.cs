using System.Diagnostics.CodeAnalysis;
using Contracts.Cli.Failures;

namespace Contracts.Cli.Options;

/// <summary>Addresses as people type them.</summary>
internal static class WebAddress
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https";

    public static Uri Parse(string text, string option) =>
        TryParse(text, out var address)
            ? address
            : throw ToolException.Invalid($"{option} is '{text}', which is not an http or https URL", "It looks like http://localhost:8080.");
}
