using System.Text.RegularExpressions;
using Interop.Tests.OurPacts;
using Interop.Tests.Tools;

namespace Interop.Tests.Servers;

/// <summary>The workflow files call our command as it is: each command and each option that they use stands in its help.</summary>
public sealed partial class WorkflowFiles
{
    private static readonly string Folder = Path.Combine(CommittedPacts.RepositoryFolder, ".github", "workflows");

    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (var call in Directory.GetFiles(Folder, "*.yml").SelectMany(file => Call().Matches(File.ReadAllText(file))))
                calls.Add(call.Groups["command"].Value, string.Join(' ', OptionName().Matches(call.Groups["arguments"].Value).Select(option => option.Value)));
            return calls;
        }
    }

    [Fact]
    [Trait("row", "S4-075")]
    public void The_example_publishes_asks_and_records() =>
        Calls.Select(call => call.Data.Item1).Distinct().Should().Contain(["publish", "can-i-deploy", "record-deployment"]);

    [Theory]
    [MemberData(nameof(Calls))]
    [Trait("row", "S4-075")]
    public async Task A_call_uses_options_that_exist(string command, string options)
    {
        var help = (await Tool.ContractsAsync(command, "--help")).ShouldExitWith(0).Output;

        help.Should().Contain($"contracts {command}", "it is the help of that command");
        options.Split(' ').Should().NotBeEmpty().And.OnlyContain(option => help.Contains(option, StringComparison.Ordinal));
    }

    // A call stands on the line of "run", or on folded lines that are indented further than the next step.
    [GeneratedRegex(@"- run: (?:>\n +)?contracts (?<command>[a-z]+(-[a-z]+)*) ?(?<arguments>(?:[^\n]*\n)(?: {10,}--[^\n]*\n)*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex("--[a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionName();
}
