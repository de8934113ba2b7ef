using System.CommandLine;
using Contracts.Cli.Commands;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

public sealed class HelpTexts
{
    [Theory]
    [InlineData("publish")]
    [InlineData("publish-provider")]
    [InlineData("verify")]
    [InlineData("compare")]
    [InlineData("load")]
    [InlineData("states")]
    [InlineData("lint")]
    [InlineData("map")]
    [InlineData("workflows")]
    [InlineData("coverage")]
    [InlineData("who-reads")]
    [InlineData("who-breaks")]
    [InlineData("needed")]
    [InlineData("unverified")]
    [InlineData("can-i-deploy")]
    [InlineData("reserve-deployment")]
    [InlineData("record-deployment")]
    [InlineData("record-undeployment")]
    [InlineData("record-release")]
    [InlineData("create-environment")]
    [InlineData("broker")]
    [InlineData("broker backup")]
    [InlineData("broker restore")]
    [InlineData("broker clean")]
    [InlineData("broker import")]
    [InlineData("mock")]
    [InlineData("webhook create")]
    [InlineData("webhook update")]
    [InlineData("webhook list")]
    [InlineData("webhook delete")]
    [InlineData("webhook test")]
    [InlineData("webhook redeliver")]
    [InlineData("audit")]
    [InlineData("token create")]
    [InlineData("token list")]
    [InlineData("token revoke")]
    [InlineData("pacticipant save")]
    [InlineData("team save")]
    [InlineData("team list")]
    [InlineData("team delete")]
    [InlineData("approval list")]
    [InlineData("approval show")]
    [InlineData("approval approve")]
    [InlineData("approval reject")]
    [InlineData("approval acknowledge")]
    [InlineData("approval owners")]
    [InlineData("schema why-not")]
    public async Task The_help_of_a_command_is_as_reviewed(string command)
    {
        using var shell = new CommandLine();

        var result = await shell.RunAsync([.. command.Split(' '), "--help"]);

        result.Expect(0).Output.Should().Contain("Example:").And.Contain($"  contracts {command} ");
        Snapshot.Verify(result.Output, $"help-{command.Replace(' ', '-')}");
    }

    [Fact]
    public async Task The_help_of_the_tool_names_every_command()
    {
        using var shell = new CommandLine();

        var result = await shell.RunAsync("--help");

        Snapshot.Verify(result.Expect(0).Output, "help");
    }

    [Fact]
    public void Every_command_is_among_those_whose_help_is_reviewed()
    {
        using var shell = new CommandLine();
        var commands = CommandTable.BuildRoot(shell.Surroundings(TextWriter.Null, TextWriter.Null)).Subcommands.SelectMany(WithSubcommands).ToList();

        var reviewed = typeof(HelpTexts).GetMethod(nameof(The_help_of_a_command_is_as_reviewed))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Cast<InlineDataAttribute>()
            .Select(row => row.Data[0]);

        commands.Should().NotBeEmpty().And.BeEquivalentTo(reviewed);
    }

    // What only gathers other commands has no example, and nothing to review.
    private static IEnumerable<string> WithSubcommands(Command command)
    {
        var below = command.Subcommands.SelectMany(WithSubcommands).Select(sub => $"{command.Name} {sub}");
        return command is ToolCommand ? below.Prepend(command.Name) : below;
    }
}
