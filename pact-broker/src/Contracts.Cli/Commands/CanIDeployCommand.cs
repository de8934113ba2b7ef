using System.CommandLine;
using System.Globalization;
using Contracts.Cli.Deciding;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client.Matrix;

namespace Contracts.Cli.Commands;

internal sealed class CanIDeployCommand : ToolCommand
{
    private readonly SelectorOptions _selectors = new();

    private readonly Option<string?> _environment = new("--to-environment")
    {
        Description = "The environment that it shall be deployed to",
        HelpName = "NAME",
    };

    private readonly Option<string?> _tag = new("--to")
    {
        Description = "The tag that marks what it shall work with, for teams without environments",
        HelpName = "TAG",
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "Ask what the answer would have been at this instant, such as 2026-01-31T12:00:00Z",
        HelpName = "INSTANT",
    };

    private readonly Option<bool> _allowUndecided = new("--allow-undecided")
    {
        Description = "Let events through of which it could neither be proved nor refuted that they are read",
    };

    private readonly Option<int> _retries = new("--retry-while-unknown")
    {
        Description = "How often to ask again while a verification is missing",
        HelpName = "TIMES",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<int> _interval = new("--retry-interval")
    {
        Description = "How long to wait before asking again",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Show the answer, and say yes to the shell whatever it is [PACT_BROKER_CAN_I_DEPLOY_DRY_RUN]",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public CanIDeployCommand(Surroundings surroundings)
        : base(
            surroundings,
            "can-i-deploy",
            "Ask whether a version works with everything that runs where it shall go.",
            """
            contracts can-i-deploy --pacticipant Gateway --version 1.4.0 --to-environment production
            contracts can-i-deploy -a Gateway -e 1.4.0 -a Pricing --main-branch
            """)
    {
        _selectors.AddTo(this);
        Options.Add(_environment);
        Options.Add(_tag);
        Options.Add(_asOf);
        Options.Add(_allowUndecided);
        Options.Add(_retries);
        Options.Add(_interval);
        Options.Add(_dryRun);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var question = Read(parsed);
        var asking = new AskingAgain(parsed.GetValue(_retries), TimeSpan.FromSeconds(parsed.GetValue(_interval)), Surroundings);
        using var broker = _broker.Connect(parsed, Surroundings);
        var answer = await asking.QueryAsync(broker, question.Query, cancellationToken);
        var decision = await Decision.CompleteAsync(question, answer, broker, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, DecisionJson.Of(decision));
        else
            DecisionText.Write(decision, Printer.ForOutput(Surroundings));
        return decision.IsYes || IsDryRun(parsed) ? ExitCodes.Yes : ExitCodes.No;
    }

    private DeployQuestion Read(ParseResult parsed)
    {
        var (environment, tag) = (parsed.Given(_environment), parsed.Given(_tag));
        if (environment is not null && tag is not null)
            throw ToolException.Invalid("both --to-environment and --to are given", "Give the environment, or the tag that stands for it.");
        if (parsed.GetValue(_retries) < 0 || parsed.GetValue(_interval) < 0)
            throw ToolException.Invalid("--retry-while-unknown and --retry-interval cannot be negative", "Leave them out to ask once.");

        var (selectors, ignored) = _selectors.Read(parsed, Surroundings);
        return new DeployQuestion(new MatrixQuery { Selectors = selectors, ToEnvironment = environment, ToTag = tag, Ignored = ignored, AsOf = Instant(parsed.Given(_asOf)), AllowUndecided = parsed.GetValue(_allowUndecided) });
    }

    private static DateTimeOffset? Instant(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : throw ToolException.Invalid($"--as-of {text} is no instant", "Write it like 2026-01-31T12:00:00Z.");

    private bool IsDryRun(ParseResult parsed) =>
        parsed.GetValue(_dryRun)
        || string.Equals(Surroundings.Given("PACT_BROKER_CAN_I_DEPLOY_DRY_RUN"), "true", StringComparison.OrdinalIgnoreCase);
}
