using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Workflows;

namespace Contracts.Cli.Commands;

internal sealed class WorkflowsCommand : ToolCommand
{
    private readonly Option<string[]> _results = new("--results")
    {
        Description = "What verifications found: a report that one wrote with --json (or PACT_VERIFIER_JSON_REPORT), or a folder of them, one for each provider; repeatable",
        HelpName = "FILE|FOLDER",
    };

    private readonly Option<string[]> _required = new("--require")
    {
        Description = "A pattern of requests that has to be shown, and not to fail: timeout, retry, one of your own; repeatable",
        HelpName = "PATTERN",
    };

    private readonly Option<string[]> _services = new("--service")
    {
        Description = "Only what this service has to do with; a broker has to be told of whom, as providers; repeatable",
        HelpName = "NAME",
    };

    private readonly KnownContractOptions _contracts = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public WorkflowsCommand(Surroundings surroundings)
        : base(
            surroundings,
            "workflows",
            "What people do through several services, put together from the steps that consumers' tests say: at which step it fails, and which patterns of requests are shown.",
            """
            contracts workflows
            contracts workflows --results results --require timeout --require correlation
            contracts workflows --service Orders --service Payments --broker-base-url http://localhost:9292 --environment production
            """)
    {
        foreach (var option in (Option[])[_results, _required, _services])
            Options.Add(option);
        _contracts.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (services, required) = (parsed.GetValue(_services) ?? [], parsed.GetValue(_required) ?? []);
        var known = await _contracts.LoadOfAsync(parsed, services, Surroundings, cancellationToken);
        if (services.FirstOrDefault(name => !IsIn(known, name)) is { } stranger)
            throw ToolException.Invalid($"no contract in {known.Source} is about '{stranger}'", "Check the name. A broker has to be told of those who answer or tell, as providers.");
        var reports = parsed.GetValue(_results) is { Length: > 0 } results ? await VerificationReports.ReadAsync(results, Surroundings, cancellationToken) : null;
        var all = WorkflowView.Of(known, reports);
        var view = services.Length == 0 ? all : all.About(services);
        if (required.FirstOrDefault(name => view.Patterns.All(pattern => pattern.Id != name)) is { } unknown)
            throw ToolException.Invalid($"no pattern of requests is called '{unknown}'", $"There are {string.Join(", ", view.Patterns.Select(pattern => pattern.Id))}; a test names another one with WithFault.");
        var missed = view.Missed(required);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, WorkflowOutput.Json(view, missed));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(WorkflowMarkdown.Render(view, missed));
        else
            WorkflowOutput.WriteText(view, missed, Printer.ForOutput(Surroundings));
        return missed.IsEmpty ? ExitCodes.Yes : ExitCodes.No;
    }

    private static bool IsIn(KnownContracts known, string service) =>
        known.Pacts.Any(pact => pact.Document.Consumer.Value == service || pact.Document.Provider.Value == service) || known.Events.Any(one => one.Contract.Application == service);
}
