using System.CommandLine;
using Contracts.Cli.Options;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Verifying;

/// <summary>Which interactions of the contracts are meant.</summary>
/// <param name="narrowing">What becomes of a run that leaves some out, as it is said after each option.</param>
internal sealed class FilterOptions(string narrowing = "")
{
    private readonly Option<string[]> _consumers = new("--filter-consumer", "-c")
    {
        Description = "Only the contracts of this consumer; repeatable [PACT_CONSUMER]",
        HelpName = "NAME",
    };

    private readonly Option<string?> _description = new("--filter-description")
    {
        Description = $"Only interactions whose description has this{narrowing} [PACT_DESCRIPTION]",
        HelpName = "REGEX",
    };

    private readonly Option<string?> _state = new("--filter-state")
    {
        Description = $"Only interactions with a state that has this{narrowing} [PACT_PROVIDER_STATE]",
        HelpName = "REGEX",
    };

    private readonly Option<bool> _noState = new("--filter-no-state")
    {
        Description = $"Only interactions without states{narrowing} [PACT_PROVIDER_NO_STATE]",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _consumers, _description, _state, _noState })
            command.Options.Add(option);
    }

    /// <summary>What is typed stands in place of its variable.</summary>
    public InteractionFilter Read(ParseResult parsed, Surroundings surroundings) => InteractionFilter.From(variable => variable switch
    {
        "PACT_CONSUMER" when parsed.GetValue(_consumers) is { Length: > 0 } names => string.Join(',', names),
        "PACT_DESCRIPTION" when parsed.Given(_description) is { } description => description,
        "PACT_PROVIDER_STATE" when parsed.Given(_state) is { } state => state,
        "PACT_PROVIDER_NO_STATE" when parsed.GetValue(_noState) => "true",
        _ => surroundings.Given(variable),
    });
}
