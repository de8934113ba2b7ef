using System.CommandLine;
using Contracts.Cli.Access;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class TokenListCommand : ToolCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Those that were revoked, too" };
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public TokenListCommand(Surroundings surroundings)
        : base(surroundings, "list", "The tokens of the broker, without their secrets.", "contracts token list --all")
    {
        Options.Add(_all);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, Surroundings);
        var tokens = (await broker.Tokens.ListAsync(cancellationToken)).Where(token => parsed.GetValue(_all) || token.RevokedAt is null).ToList();

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, JsonOutput.List(tokens.Select(TokenOutput.Json)));
        else
            TokenOutput.Write(tokens, Printer.ForOutput(Surroundings), Surroundings.TimeProvider.GetUtcNow());
        return ExitCodes.Yes;
    }
}
