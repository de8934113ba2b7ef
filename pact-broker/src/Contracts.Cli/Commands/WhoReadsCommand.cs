using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Knowledge.Readers;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class WhoReadsCommand : ToolCommand
{
    private readonly QuestionArgument _question = new();
    private readonly KnownContractOptions _contracts = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public WhoReadsCommand(Surroundings surroundings)
        : base(
            surroundings,
            "who-reads",
            "Who reads a field of a response or event: every consumer, interaction and rule; nobody means that it is safe to remove.",
            """
            contracts who-reads Pricing 'GET /prices/{sku}' '$.amount'
            contracts who-reads Orders 'POST /orders' header:Location --broker-base-url http://localhost:9292 --environment production
            contracts who-reads stock-changed /available
            """)
    {
        _question.AddTo(this);
        _contracts.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var question = _question.Read(parsed);
        var answer = WhoReads.Of(question, await QuestionArgument.LoadAsync(question, _contracts, parsed, Surroundings, cancellationToken));
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, WhoReadsOutput.Json(answer));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(WhoReadsOutput.Markdown(answer));
        else
            WhoReadsOutput.WriteText(answer, Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }
}
