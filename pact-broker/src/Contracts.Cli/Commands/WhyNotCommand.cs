using System.CommandLine;
using Contracts.Cli.Explaining;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class WhyNotCommand : ToolCommand
{
    private readonly Option<string> _reader = new("--reader")
    {
        Description = "The file of the schema that is read with",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _writer = new("--writer")
    {
        Description = "The file of the schema that is written with",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _type = new Option<string?>("--type")
    {
        Description = "The language of both; told by the names of the files where not given (.avsc is Avro, .json is JSON Schema)",
    }.AcceptOnlyFromAmong("avro", "json");

    private readonly OutputOptions _output = new();

    public WhyNotCommand(Surroundings surroundings)
        : base(
            surroundings,
            "why-not",
            "Whether a reader's schema reads everything that a writer's may write, and as it is meant; if not, why, and a small event that shows it.",
            """
            contracts schema why-not --reader contracts/schemas/stock-changed/Notifications.reader.schema.json \
                --writer contracts/schemas/stock-changed/Inventory.writer.schema.json
            """)
    {
        Options.Add(_reader);
        Options.Add(_writer);
        Options.Add(_type);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reader = await SchemaFile.ReadAsync(parsed.GetValue(_reader)!, Surroundings, cancellationToken);
        var writer = await SchemaFile.ReadAsync(parsed.GetValue(_writer)!, Surroundings, cancellationToken);
        var explanation = Explanation.Of(reader, writer, SchemaFile.TypeOf(parsed.GetValue(_type), reader, writer), cancellationToken);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, ExplanationJson.Of(explanation));
        else
            ExplanationText.Write(explanation, Printer.ForOutput(Surroundings));
        return explanation.Answer == Answer.Yes ? ExitCodes.Yes : ExitCodes.No;
    }
}
