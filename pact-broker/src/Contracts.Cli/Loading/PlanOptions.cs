using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Providers.Load;
using Contracts.Providers.Load.Reports;

namespace Contracts.Cli.Loading;

/// <summary>How much is asked for, of what, and what must hold.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string> _stages = new("--stages")
    {
        Description = "How long, and how many requests per second at the end of it: the rate goes there evenly, a time of 0s is a jump",
        HelpName = "TIME:RATE,…",
        Required = true,
    };

    private readonly Option<string[]> _weights = new("--weight")
    {
        Description = "How often interactions whose description has this are asked for, beside the others, which count 1; repeatable",
        HelpName = "REGEX=NUMBER",
    };

    private readonly ImmutableArray<(double Percentile, Option<string?> Option)> _limits =
    [
        .. LoadNumbers.Percentiles.Select(percentile => (percentile, new Option<string?>(FormattableString.Invariant($"--p{percentile}"))
        {
            Description = FormattableString.Invariant($"The longest time that {percentile} of 100 requests of each interaction may take"),
            HelpName = "TIME",
        })),
    ];

    private readonly Option<string> _errors = new("--errors")
    {
        Description = "How large a share of each interaction's requests may have no answer, or one that breaks the contract",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => "0%",
    };

    private readonly Option<bool> _leaveOut = new("--leave-out-broken")
    {
        Description = "Interactions that do not hold before the load begins are only left out; without this they are a no",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[_stages, _weights, .. _limits.Select(limit => limit.Option), _errors, _leaveOut])
            command.Options.Add(option);
    }

    public LoadPlan Read(ParseResult parsed) => new()
    {
        Stages = Stages(parsed.GetRequiredValue(_stages)),
        Weights = [.. (parsed.GetValue(_weights) ?? []).Select(Weight)],
        Limits = [.. from limit in _limits let text = parsed.Given(limit.Option) where text is not null select new LoadLimit(limit.Percentile, Time(text, limit.Option.Name))],
        ErrorLimit = Percent(parsed.GetRequiredValue(_errors)),
        LeavesOutBroken = parsed.GetValue(_leaveOut),
    };

    private static ImmutableArray<LoadStage> Stages(string text)
    {
        var stages = text.Split(',', StringSplitOptions.TrimEntries).Select(Stage).ToImmutableArray();
        return stages.Any(stage => stage.Duration > TimeSpan.Zero) && stages.Any(stage => stage.Rate > 0)
            ? stages
            : throw ToolException.Invalid($"--stages is '{text}', which asks for nothing", "Give some time and some requests per second: 30s:10,1m:100,30s:0.");
    }

    private static LoadStage Stage(string text) =>
        text.Split(':') is [var time, var rate] && Durations.TryParse(time, out var duration) && double.TryParse(rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var requests) && requests <= 1_000_000
            ? new LoadStage(duration.Value, requests)
            : throw ToolException.Invalid($"the stage '{text}' is not a time and a rate", "It looks like 30s:10: within 30 seconds to 10 requests per second. Times are written 500ms, 30s, 1m, 2h.");

    private static LoadWeight Weight(string text)
    {
        var sign = text.LastIndexOf('=');
        if (sign < 1 || !int.TryParse(text.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var weight) || weight > 1_000_000)
            throw ToolException.Invalid($"--weight is '{text}'", "It looks like 'price of a product=5': what is in the description, and a whole number; 0 leaves out.");
        try
        {
            return new LoadWeight(new Regex(text[..sign], RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), weight);
        }
        catch (ArgumentException broken)
        {
            throw ToolException.Invalid($"--weight '{text}' has no regular expression before the sign: {broken.Message}", "Put a \\ before a sign that stands for itself.");
        }
    }

    private static TimeSpan Time(string text, string option) =>
        Durations.TryParse(text, out var time) ? time.Value : throw ToolException.Invalid($"{option} is '{text}', which is not a time", "It looks like 500ms or 1.5s.");

    private static double Percent(string text) =>
        double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && text.EndsWith('%') && percent <= 100
            ? percent / 100
            : throw ToolException.Invalid($"--errors is '{text}', which is not a share", "It looks like 1% or 0.1%.");
}
