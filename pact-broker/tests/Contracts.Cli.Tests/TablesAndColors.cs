using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

public sealed class TablesAndColors
{
    private const string Answer = """
        {"summary":{"deployable":false,"reason":"broken"},"matrix":[{
          "consumer":{"name":"Gateway","version":{"number":"1"}},"provider":{"name":"Pricing","version":{"number":"2"}},
          "verificationResult":{"success":false}}]}
        """;

    [Fact]
    public async Task A_terminal_gets_a_frame()
    {
        var result = await AskAsync(isTerminal: true, noColor: "");

        result.Output.Should().Contain("╭").And.Contain("│ Gateway");
    }

    [Fact]
    public async Task A_pipe_gets_columns_and_no_control_characters()
    {
        var result = await AskAsync(isTerminal: false, noColor: "");

        result.Output.Should().Contain("Gateway   1        Pricing   2        no").And.NotContainAny("│", "\u001b");
    }

    [Fact]
    public async Task Without_color_the_frame_stays()
    {
        var result = await AskAsync(isTerminal: true, noColor: "1");

        result.Output.Should().Contain("╭").And.NotContain("\u001b");
    }

    private static async Task<CommandResult> AskAsync(bool isTerminal, string noColor)
    {
        await using var server = await WebDouble.AlwaysAsync(200, Answer);
        using var shell = new CommandLine { OutputIsTerminal = isTerminal }.WithBroker(server.Address).With("NO_COLOR", noColor);
        return (await shell.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1")).Expect(1);
    }
}
