namespace Contracts.Engine.Tests;

/// <summary>The conformance data beside the project; a test that needs it is skipped where the variable is not set.</summary>
internal static class Conformance
{
    public const string Variable = "CONTRACTS_CONFORMANCE";

    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(root))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{Variable} is not set: the conformance data is not here.");
            Assert.Fail($"{Variable} is not set, and this is CI: the conformance data must be there.");
        }

        return Directory.GetFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories);
    }
}
