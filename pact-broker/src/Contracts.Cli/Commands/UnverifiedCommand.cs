using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Risks;

namespace Contracts.Cli.Commands;

internal sealed class UnverifiedCommand : ToolCommand
{
    private readonly Option<string?> _environment = new("--environment") { Description = "Only what is in this environment; without, in all of them and on main branches", HelpName = "NAME" };
    private readonly Option<string?> _provider = new("--provider") { Description = "Only what is needed of this provider", HelpName = "NAME" };
    private readonly Option<int> _limit = new("--limit") { Description = "How many at most", HelpName = "NUMBER", DefaultValueFactory = _ => 50 };
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public UnverifiedCommand(Surroundings surroundings)
        : base(
            surroundings,
            "unverified",
            "What current versions need and have no success for, the riskiest first: a consumer counts 1 on its main branch, 3 in an environment, 5 in production; twice where an application is labeled critical, or a test says that the interaction is.",
            """
            contracts unverified --environment production
            contracts unverified --provider Orders --output markdown
            """)
    {
        Options.Add(_environment);
        Options.Add(_provider);
        Options.Add(_limit);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var limit = parsed.GetValue(_limit);
        if (limit < 1)
            throw ToolException.Invalid($"--limit is {limit}", "It is a number from 1 on.");

        using var broker = _broker.Connect(parsed, Surroundings);
        var found = await broker.Risks.ListUnverifiedAsync(parsed.Given(_environment), parsed.Given(_provider), cancellationToken);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, JsonOutput.List(found.Take(limit).Select(UnverifiedOutput.Json)));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(UnverifiedOutput.Markdown(found, limit));
        else
            UnverifiedOutput.WriteText(found, limit, Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }
}
