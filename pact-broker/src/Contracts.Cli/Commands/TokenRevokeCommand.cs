using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class TokenRevokeCommand : ToolCommand
{
    private readonly Argument<string> _uuid = new("uuid") { Description = "The token, as 'contracts token list' shows it" };
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public TokenRevokeCommand(Surroundings surroundings)
        : base(surroundings, "revoke", "Make a token open nothing any more, at once and for good.", "contracts token revoke 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11")
    {
        Arguments.Add(_uuid);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var uuid = parsed.GetRequiredValue(_uuid);
        using var broker = _broker.Connect(parsed, Surroundings);
        await broker.Tokens.RevokeAsync(uuid, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, new JsonObject { ["revoked"] = uuid });
        else
            Printer.ForOutput(Surroundings).Line($"The token {uuid} opens nothing any more.", Tone.Good);
        return ExitCodes.Yes;
    }
}
