namespace Interop.Tests.Tools;

/// <summary>How a tool ended and what it said.</summary>
internal sealed record ToolResult(string Command, int ExitCode, string Output, string Errors)
{
    public string All => Output + Errors;

    /// <summary>Fails with everything the tool said, not only with a number.</summary>
    public ToolResult ShouldExitWith(int exitCode)
    {
        if (ExitCode != exitCode)
            Assert.Fail($"{Command}\nended with exit code {ExitCode}, not {exitCode}:\n{All}");
        return this;
    }
}
