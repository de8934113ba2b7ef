using System.CommandLine;
using System.Globalization;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Providers;

namespace Contracts.Cli.Verifying;

/// <summary>Which interactions are replayed, in which order, how often, and how carefully.</summary>
internal sealed class RunOptions
{
    private readonly FilterOptions _filter = new("; nothing is published then");

    private readonly Option<bool> _failFast = new("--fail-fast")
    {
        Description = "End at the first failure that is not pending; nothing is published then",
    };

    private readonly Option<int> _retries = new("--retries")
    {
        Description = "How often a failed interaction is tried again; a pass that needed it is called flaky",
        HelpName = "NUMBER",
    };

    private readonly Option<string?> _timeBudget = new("--time-budget")
    {
        Description = "How long the whole may take (5m, 90s); longer is exit code 5, with the slowest interactions, once all is done and published",
        HelpName = "TIME",
    };

    private readonly Option<string?> _shuffle = new("--shuffle")
    {
        Description = "Replay in random order; a seed from an earlier report brings its order back",
        HelpName = "SEED",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _readOnly = new("--read-only")
    {
        Description = "A smoke test of a live system: only GET and HEAD, no states, at a distance; results are marked as trusted less",
    };

    private readonly Option<double> _rate = new("--rate")
    {
        Description = "How many requests per second --read-only sends at most",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 5,
    };

    public void AddTo(Command command)
    {
        _filter.AddTo(command);
        foreach (Option option in new Option[] { _failFast, _retries, _timeBudget, _shuffle, _readOnly, _rate })
            command.Options.Add(option);
    }

    public PactVerifier Configure(PactVerifier verifier, ParseResult parsed, Surroundings surroundings)
    {
        verifier = verifier.WithFilter(_filter.Read(parsed, surroundings));
        if (parsed.GetValue(_failFast))
            verifier = verifier.WithFailFast();
        if (parsed.GetValue(_retries) is > 0 and var times)
            verifier = verifier.WithRetries(times);
        if (parsed.Given(_timeBudget) is { } budget)
            verifier = verifier.WithTimeBudget(Time(budget));
        if (parsed.GetResult(_shuffle) is not null)
            verifier = verifier.WithShuffle(Seed(parsed));
        if (!parsed.GetValue(_readOnly))
            return verifier;
        return parsed.GetValue(_rate) is > 0 and var rate
            ? verifier.WithReadOnly(rate)
            : throw ToolException.Invalid("--rate is not more than none", "Give the number of requests per second, such as 5 or 0.5.");
    }

    private static TimeSpan Time(string text) =>
        Durations.TryParse(text, out var time) && time > TimeSpan.Zero
            ? time.Value
            : throw ToolException.Invalid($"--time-budget is '{text}'", "Give a time, such as 90s or 5m.");

    private int? Seed(ParseResult parsed) => parsed.Given(_shuffle) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => seed,
        var text => throw ToolException.Invalid($"--shuffle is '{text}'", "Give the seed that a report named, or none."),
    };
}
