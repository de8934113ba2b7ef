namespace Contracts.Cli.Tests.Support;

/// <summary>What the shell gets back.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public CommandResult Expect(int exitCode)
    {
        ExitCode.Should().Be(exitCode, "the output was:\n{0}\nand the errors:\n{1}", Output, Error);
        return this;
    }
}
