using System.CommandLine;
using System.Globalization;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Providers;
using Contracts.Providers.States;

namespace Contracts.Cli.Verifying;

/// <summary>Where the provider runs, and how it is talked to.</summary>
/// <param name="withMessages">Whether it is asked for messages too.</param>
internal sealed class ProviderOptions(bool withMessages = true)
{
    private readonly Option<string> _baseUrl = new("--provider-base-url")
    {
        Description = "Where the provider runs",
        HelpName = "URL",
        Required = true,
    };

    private readonly Option<string?> _messageUrl = new("--message-url")
    {
        Description = "Where messages are asked for, by their descriptions [default: --provider-base-url]",
        HelpName = "URL",
    };

    private readonly Option<string?> _stateChangeUrl = new("--state-change-url", "-s")
    {
        Description = "Where provider states are asked for; without it they are passed over [PACT_PROVIDER_STATE_CHANGE_URL]",
        HelpName = "URL",
    };

    private readonly Option<bool> _teardown = new("--state-change-teardown")
    {
        Description = "Ask for the end of each state too [PACT_PROVIDER_STATE_CHANGE_TEARDOWN]",
    };

    private readonly Option<bool> _asQuery = new("--state-change-as-query")
    {
        Description = "Put the state into the query, not into a body [PACT_PROVIDER_STATE_CHANGE_AS_QUERY]",
    };

    private readonly RequestOptions _requests = new();

    private readonly Option<string?> _timeout = new("--request-timeout")
    {
        Description = "How long the provider may take to answer [PACT_PROVIDER_REQUEST_TIMEOUT]",
        HelpName = "MILLISECONDS",
    };

    private readonly TlsOptions _tls = new();

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _baseUrl, _messageUrl, _stateChangeUrl, _teardown, _asQuery, _timeout })
        {
            if (withMessages || option != _messageUrl)
                command.Options.Add(option);
        }

        _requests.AddTo(command);
        _tls.AddTo(command);
    }

    public async Task<PactVerifier> ConfigureAsync(PactVerifier verifier, ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var baseUrl = WebAddress.Parse(parsed.GetRequiredValue(_baseUrl), "--provider-base-url");
        var messageUrl = withMessages && parsed.Given(_messageUrl) is { } given ? WebAddress.Parse(given, "--message-url") : baseUrl;
        verifier = verifier.WithHttpEndpoint(baseUrl).WithMessageEndpoint(messageUrl);
        verifier = WithStates(verifier, parsed, surroundings);
        verifier = await _requests.ConfigureAsync(verifier, baseUrl, parsed, surroundings, cancellationToken);
        verifier = _tls.Configure(verifier, parsed, surroundings);
        return Timeout(parsed, surroundings) is { } timeout ? verifier.WithRequestTimeout(timeout) : verifier;
    }

    public bool HasStates(ParseResult parsed, Surroundings surroundings) => StateChangeUrl(parsed, surroundings) is not null;

    private string? StateChangeUrl(ParseResult parsed, Surroundings surroundings) =>
        parsed.Given(_stateChangeUrl) ?? surroundings.Given("PACT_PROVIDER_STATE_CHANGE_URL");

    private PactVerifier WithStates(PactVerifier verifier, ParseResult parsed, Surroundings surroundings)
    {
        if (StateChangeUrl(parsed, surroundings) is not { } url)
            return verifier.WithProviderStatesIgnored();

        return verifier.WithProviderStateUrl(WebAddress.Parse(url, "--state-change-url"), new StateChangeOptions
        {
            Teardown = parsed.GetValue(_teardown) || IsSet(surroundings, "PACT_PROVIDER_STATE_CHANGE_TEARDOWN"),
            Style = parsed.GetValue(_asQuery) || IsSet(surroundings, "PACT_PROVIDER_STATE_CHANGE_AS_QUERY") ? ProviderStateStyle.Query : ProviderStateStyle.Body,
            TimeProvider = surroundings.TimeProvider,
        });
    }

    private static bool IsSet(Surroundings surroundings, string variable) =>
        string.Equals(surroundings.Given(variable), "true", StringComparison.OrdinalIgnoreCase);

    private TimeSpan? Timeout(ParseResult parsed, Surroundings surroundings)
    {
        const string Variable = "PACT_PROVIDER_REQUEST_TIMEOUT";
        return (parsed.Given(_timeout), surroundings.Given(Variable)) switch
        {
            ({ } typed, _) => Milliseconds(typed, "--request-timeout"),
            (null, { } set) => Milliseconds(set, Variable),
            _ => null,
        };
    }

    private static TimeSpan Milliseconds(string text, string origin) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw ToolException.Invalid($"{origin} is '{text}'", "Give a whole number of milliseconds, more than none.");
}
