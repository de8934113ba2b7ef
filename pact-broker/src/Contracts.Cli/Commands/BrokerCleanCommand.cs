using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Cli.Cleaning;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client;
using PactBroker.Client.Cleaning;

namespace Contracts.Cli.Commands;

internal sealed class BrokerCleanCommand : ToolCommand
{
    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Only say what would go, and why the rest stays",
    };

    private readonly Option<int?> _limit = new("--deletion-limit")
    {
        Description = "How many versions may go at once, the oldest first [default: as the broker is set up]",
        HelpName = "COUNT",
    };

    private readonly Option<string?> _keep = new("--keep-version-selectors")
    {
        Description = "What stays, as a JSON list [default: as the broker is set up]",
        HelpName = "JSON",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public BrokerCleanCommand(Surroundings surroundings)
        : base(
            surroundings,
            "clean",
            "Have the broker delete versions, branches and results that nobody needs. What is deployed, released or about to be deployed always stays.",
            "contracts broker clean --dry-run --keep-version-selectors '[{\"branch\": true, \"latest\": true}, {\"max_age\": 30}]'")
    {
        Options.Add(_dryRun);
        Options.Add(_limit);
        Options.Add(_keep);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wishes = new CleaningWishes { DeletionLimit = parsed.GetValue(_limit), KeepVersionSelectors = Selectors(parsed) };
        using var broker = _broker.Connect(parsed, Surroundings);
        var document = parsed.GetValue(_dryRun) ? await PlanAsync(broker, wishes, _output.IsJson(parsed), cancellationToken) : await CleanAsync(broker, wishes, _output.IsJson(parsed), cancellationToken);
        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, JsonNode.Parse(document.GetRawText())!);
        return ExitCodes.Yes;
    }

    private async Task<JsonElement> PlanAsync(BrokerClient broker, CleaningWishes wishes, bool silent, CancellationToken cancellationToken)
    {
        var plan = await broker.Cleaning.PlanAsync(wishes, cancellationToken);
        if (!silent)
            CleaningText.Write(plan, Printer.ForOutput(Surroundings));
        return plan.Document;
    }

    private async Task<JsonElement> CleanAsync(BrokerClient broker, CleaningWishes wishes, bool silent, CancellationToken cancellationToken)
    {
        try
        {
            var result = await broker.Cleaning.CleanAsync(wishes, cancellationToken);
            if (!silent)
                CleaningText.Write(result, Printer.ForOutput(Surroundings));
            return result.Document;
        }
        catch (BrokerException busy) when (busy.Status == 409)
        {
            throw ToolException.Busy(busy.BrokerText ?? busy.Message, "It may be the run of its schedule, or one that somebody else asked for. Ask again in a while.");
        }
    }

    private JsonArray? Selectors(ParseResult parsed)
    {
        if (parsed.Given(_keep) is not { } text)
            return null;

        try
        {
            return JsonNode.Parse(text) as JsonArray ?? throw new JsonException("it is no list");
        }
        catch (JsonException problem)
        {
            throw ToolException.Invalid($"--keep-version-selectors is not a JSON list: {problem.Message}", "It looks like '[{\"branch\": \"main\"}, {\"max_age\": 30}]'.");
        }
    }
}
