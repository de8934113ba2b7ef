using System.CommandLine;
using Contracts.Cli.Access;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client.Access;

namespace Contracts.Cli.Commands;

internal sealed class TokenCreateCommand : ToolCommand
{
    private readonly Argument<string> _description = new("description") { Description = "Whose it is and what for, as the list and the log of changes show it" };

    private readonly Option<string?> _role = new("--role")
    {
        Description = "What it opens: reader, verifier, developer (publish, verify), ci (and deploy), auditor, admin",
        HelpName = "ROLE",
    };

    private readonly Option<string[]> _scopes = new("--scope")
    {
        Description = "In place of a role: read, publish, verify, deploy, admin, audit (several times)",
        HelpName = "SCOPE",
    };

    private readonly Option<string?> _pacticipant = new("--pacticipant", "-a")
    {
        Description = "Only what this application publishes, verifies and deploys",
        HelpName = "NAME",
    };

    private readonly Option<string?> _team = new("--team")
    {
        Description = "Only what this team looks after",
        HelpName = "NAME",
    };

    private readonly Option<string?> _expires = new("--expires")
    {
        Description = "How long it is good: 90d, 12h [default: until it is revoked]",
        HelpName = "TIME",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public TokenCreateCommand(Surroundings surroundings)
        : base(
            surroundings,
            "create",
            "Make a token. Its secret is shown this once, alone on the standard output.",
            "contracts token create \"CI of Orders\" --role ci --pacticipant Orders --expires 90d")
    {
        Arguments.Add(_description);
        Options.Add(_role);
        Options.Add(_scopes);
        Options.Add(_pacticipant);
        Options.Add(_team);
        Options.Add(_expires);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (role, scopes) = (parsed.Given(_role), parsed.GetValue(_scopes) ?? []);
        if (role is null == (scopes.Length == 0))
            throw ToolException.Invalid(role is null ? "neither --role nor --scope is given" : "--role and --scope are both given", "One of them says what the token opens.");

        var token = new AccessToken { Description = parsed.GetRequiredValue(_description), Scopes = [.. scopes], Pacticipant = parsed.Given(_pacticipant), Team = parsed.Given(_team) };
        using var broker = _broker.Connect(parsed, Surroundings);
        var created = await broker.Tokens.CreateAsync(token, role, Lifetime(parsed), cancellationToken);

        if (_output.IsJson(parsed))
        {
            var document = TokenOutput.Json(created.Token);
            document["token"] = created.Secret;
            JsonOutput.Write(Surroundings, document);
        }
        else
        {
            Printer.ForErrors(Surroundings).Line($"The token {created.Token.Uuid} opens {string.Join(", ", created.Token.Scopes)}{(created.Token.ExpiresAt is { } expiry ? $" until {expiry}" : "")}. Keep it where secrets are kept (PACT_BROKER_TOKEN): it is not shown again.", Tone.Good);
            Printer.ForOutput(Surroundings).Line(created.Secret);
        }

        return ExitCodes.Yes;
    }

    private TimeSpan? Lifetime(ParseResult parsed) => parsed.Given(_expires) is not { } text ? null
        : Durations.TryParse(text, out var time) && time >= TimeSpan.FromSeconds(1) ? time
        : throw ToolException.Invalid($"--expires is '{text}', which is not a time to be good for", "It looks like 90d or 12h.");
}
