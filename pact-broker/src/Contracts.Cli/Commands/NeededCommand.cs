using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Needs;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Consumers.Trials;

namespace Contracts.Cli.Commands;

internal sealed class NeededCommand : ToolCommand
{
    private const int LongestLimit = 24 * 60 * 60;

    private readonly Option<string> _test = new("--test")
    {
        Description = "The command that runs the consumer's tests, one project or several; their assemblies have [assembly: ConsumerContracts]",
        HelpName = "COMMAND",
        Required = true,
    };

    private readonly Option<string?> _provider = new("--provider")
    {
        Description = "Only the answers and messages of this provider [default: those of all, and events]",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _changes = new Option<string[]>("--change")
    {
        Description = "What is done to each field; repeatable [default: everything]",
        HelpName = "remove|rename|retype|null",
    }.AcceptOnlyFromAmong("remove", "rename", "retype", "null");

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "The longest that one run of the tests may take, in seconds",
        DefaultValueFactory = _ => 300,
        HelpName = "SECONDS",
    };

    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public NeededCommand(Surroundings surroundings)
        : base(
            surroundings,
            "needed",
            "Which of the fields that a consumer's contracts ask for its code needs: its tests run while answers and events lack a field, or have it otherwise.",
            """
            contracts needed --test "dotnet test --no-build --project consumers/Gateway/Gateway.ContractTests"
            contracts needed --test consumers/Gateway/Gateway.ContractTests/bin/Debug/net10.0/Gateway.ContractTests --provider Pricing --change remove
            """)
    {
        foreach (var option in (Option[])[_test, _provider, _changes, _limit])
            Options.Add(option);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = new TrialPlan { Reports = "", Provider = parsed.Given(_provider) };
        if (parsed.GetValue(_changes) is { Length: > 0 } changes)
            plan = plan with { Kinds = [.. changes.Select(change => Enum.Parse<FieldChangeKind>(change, ignoreCase: true)).Distinct()] };
        var seconds = parsed.GetValue(_limit);
        if (seconds is <= 0 or > LongestLimit)
            throw ToolException.Invalid($"--limit is {seconds}", $"Give the seconds that one run of the tests may take: 1 to {LongestLimit}.");

        var runs = new TrialRuns(parsed.GetValue(_test)!, plan, TimeSpan.FromSeconds(seconds), Surroundings);
        var progress = Printer.ForErrors(Surroundings);
        progress.Line("the tests as they are", Tone.Faint);
        var tried = await runs.RunAsync((run, all) => progress.Line($"run {run} of {all}", Tone.Faint), cancellationToken);
        var needs = ConsumerNeeds.Of(tried, runs.Count);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, NeedsOutput.Json(needs));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(NeedsOutput.Markdown(needs));
        else
            NeedsOutput.WriteText(needs, Printer.ForOutput(Surroundings));
        return needs.IsJust ? ExitCodes.Yes : ExitCodes.No;
    }
}
