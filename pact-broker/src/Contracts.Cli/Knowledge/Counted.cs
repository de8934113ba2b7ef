namespace Contracts.Cli.Knowledge;

/// <summary>Numbers in sentences.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public static string These(int count, string noun) => count == 1 ? $"this 1 {noun} says" : $"these {count} {noun}s say";
}
