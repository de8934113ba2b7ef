namespace Interop.Tests.Tools;

/// <summary>What a developer need not wait for: continuous integration does all of it (test.cs with --all).</summary>
internal static class LongRun
{
    public static bool IsOn => Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 };

    /// <summary>Leaves a test to the long run.</summary>
    /// <param name="isLong">Whether this one is for the long run.</param>
    /// <param name="without">What the usual run does without it.</param>
    public static void Only(bool isLong, string without) => Assert.SkipWhen(isLong && !IsOn, $"CONTRACTS_ALL is not set: {without}.");
}
