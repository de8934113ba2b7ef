using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Knowledge.Breaks;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class WhoBreaksCommand : ToolCommand
{
    private readonly QuestionArgument _question = new();
    private readonly ChangeOptions _change = new();
    private readonly KnownContractOptions _contracts = new();
    private readonly OutputOptions _output = OutputOptions.WithMarkdown();

    public WhoBreaksCommand(Surroundings surroundings)
        : base(
            surroundings,
            "who-breaks",
            "Who a change to a field breaks: each consumer's own example is changed and compared, and the difference is the proof.",
            """
            contracts who-breaks Pricing 'GET /prices/{sku}' '$.amount' --as string
            contracts who-breaks Orders 'POST /orders' header:Location --remove --broker-base-url http://localhost:9292 --environment production
            contracts who-breaks stock-changed /available --nullable
            """)
    {
        _question.AddTo(this);
        _change.AddTo(this);
        _contracts.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (question, change) = (_question.Read(parsed), _change.Read(parsed));
        var known = await QuestionArgument.LoadAsync(question, _contracts, parsed, Surroundings, cancellationToken);
        var answer = WhoBreaks.Of(question, change, known, Surroundings.TimeProvider, cancellationToken);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, WhoBreaksOutput.Json(answer));
        else if (_output.IsMarkdown(parsed))
            Surroundings.Output.WriteLine(WhoBreaksOutput.Markdown(answer));
        else
            WhoBreaksOutput.WriteText(answer, Printer.ForOutput(Surroundings));
        return answer.IsSafe ? ExitCodes.Yes : ExitCodes.No;
    }
}
