using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Linting;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.States;

namespace Contracts.Cli.Commands;

internal sealed class LintCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("files or folders")
    {
        Description = "Pacts, descriptions of events' schemas, or folders of them [default: as --contracts]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _handlers = new("--handlers")
    {
        Description = "What a verification has handlers for: the file *.states.json that its tests write beside themselves, or a folder where such files are; repeatable",
        HelpName = "FILE|FOLDER",
    };

    private readonly Option<string[]> _services = new("--service")
    {
        Description = "Of a broker: the provider whose contracts are looked at; repeatable",
        HelpName = "NAME",
    };

    private readonly KnownContractOptions _contracts = new();

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

    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public LintCommand(Surroundings surroundings)
        : base(
            surroundings,
            "lint",
            "What is not well in contracts: secrets and personal data in examples, random and needlessly exact values, what shows how a provider is made, names twice, states that nobody handles, no failure case.",
            """
            contracts lint contracts/pacts
            contracts lint contracts/pacts contracts/schemas --handlers providers --fail-on error --ignore no-failure-case
            contracts lint --service Orders --broker-base-url http://localhost:9292 --environment production
            """)
    {
        Arguments.Add(_paths);
        foreach (var option in (Option[])[_failOn, _ignored, _handlers, _services])
            Options.Add(option);
        _contracts.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var known = parsed.GetValue(_paths) is { Length: > 0 } paths
            ? await _contracts.LoadFilesAsync(parsed, paths, Surroundings, cancellationToken)
            : await _contracts.LoadOfAsync(parsed, parsed.GetValue(_services) ?? [], Surroundings, cancellationToken);
        var subject = new LintSubject(known.Pacts, known.Events, await HandlerFiles.ReadAsync(parsed.GetValue(_handlers) ?? [], Surroundings, cancellationToken));
        var findings = LintRules.Check(subject, parsed.GetValue(_ignored) ?? []);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, LintOutput.Json(findings, subject.Contracts));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(LintOutput.Markdown(findings, subject.Contracts));
        else
            LintOutput.WriteText(findings, subject.Contracts, Printer.ForOutput(Surroundings));
        var least = Enum.Parse<Severity>(parsed.GetValue(_failOn)!, ignoreCase: true);
        return findings.Any(finding => finding.Severity >= least) ? ExitCodes.No : ExitCodes.Yes;
    }
}
