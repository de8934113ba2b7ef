using System.CommandLine;

namespace Contracts.Cli.Options;

internal static class OptionReading
{
    /// <summary>The value of an option; one that a build script fills from an empty variable is not given.</summary>
    public static string? Given(this ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
