using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client;

namespace Contracts.Cli.Commands;

/// <summary>A command that takes one thing away from the broker, by its name.</summary>
internal abstract class RemovalCommand : ToolCommand
{
    private readonly Argument<string> _what;
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    private protected RemovalCommand(Surroundings surroundings, string name, string description, string example, Argument<string> what)
        : base(surroundings, name, description, example)
    {
        _what = what;
        Arguments.Add(what);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    /// <summary>What happened to it, for programs.</summary>
    private protected virtual string Word => "deleted";

    /// <summary>What happened to it, for people.</summary>
    private protected abstract string Told(string what);

    private protected abstract Task RemoveAsync(BrokerClient broker, string what, CancellationToken cancellationToken);

    private protected sealed override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var what = parsed.GetRequiredValue(_what);
        using var broker = _broker.Connect(parsed, Surroundings);
        await RemoveAsync(broker, what, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, new JsonObject { [Word] = what });
        else
            Printer.ForOutput(Surroundings).Line(Told(what), Tone.Good);
        return ExitCodes.Yes;
    }
}
