using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Linting;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Publishing;

namespace Contracts.Cli.Commands;

internal sealed class LintCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("files or folders")
    {
        Description = "Pact files, or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _failOn = new Option<string>("--fail-on")
    {
        Description = "The least severity that is a no",
        DefaultValueFactory = _ => "warning",
    }.AcceptOnlyFromAmong("hint", "warning", "error");

    private readonly Option<string[]> _ignored = new Option<string[]>("--ignore")
    {
        Description = "A rule that is not asked; repeatable",
        HelpName = "RULE",
    }.AcceptOnlyFromAmong([.. LintRules.All.Select(rule => rule.Id)]);

    private readonly OutputOptions _output = new();

    public LintCommand(Surroundings surroundings)
        : base(
            surroundings,
            "lint",
            "What is not well in contracts: secrets and personal data in examples, random and needlessly exact values, names twice, no failure case.",
            """
            contracts lint contracts/pacts
            contracts lint contracts/pacts --fail-on error --ignore no-failure-case
            """)
    {
        Arguments.Add(_paths);
        Options.Add(_failOn);
        Options.Add(_ignored);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = await PactFiles.ReadAsync(parsed.GetValue(_paths) ?? [], Surroundings, cancellationToken);
        var findings = LintRules.Check([.. files.Select(file => file.ToContract())], parsed.GetValue(_ignored) ?? []);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, LintOutput.Json(findings, files.Length));
        else
            LintOutput.WriteText(findings, files.Length, Printer.ForOutput(Surroundings));
        var least = Enum.Parse<Severity>(parsed.GetValue(_failOn)!, ignoreCase: true);
        return findings.Any(finding => finding.Severity >= least) ? ExitCodes.No : ExitCodes.Yes;
    }
}
