using System.CommandLine;
using Contracts.Cli.Failures;
using PactBroker.Client;

namespace Contracts.Cli.Options;

/// <summary>Which broker, and as whom: by options, else by the variables of the Pact tools.</summary>
internal sealed class BrokerConnectionOptions
{
    private readonly Option<string?> _baseUrl = new("--broker-base-url", "-b")
    {
        Description = "The broker's address [PACT_BROKER_BASE_URL]",
        HelpName = "URL",
    };

    private readonly Option<string?> _token = new("--broker-token", "-k")
    {
        Description = "The token to show it [PACT_BROKER_TOKEN]",
        HelpName = "TOKEN",
    };

    private readonly Option<string?> _username = new("--broker-username", "-u")
    {
        Description = "The user to be [PACT_BROKER_USERNAME]",
        HelpName = "NAME",
    };

    private readonly Option<string?> _password = new("--broker-password", "-p")
    {
        Description = "The user's password [PACT_BROKER_PASSWORD]",
        HelpName = "PASSWORD",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_baseUrl);
        command.Options.Add(_token);
        command.Options.Add(_username);
        command.Options.Add(_password);
    }

    public BrokerClient Connect(ParseResult parsed, Surroundings surroundings) =>
        TryConnect(parsed, surroundings) ?? throw ToolException.NoBroker();

    /// <summary>A client of the broker; null when none is named.</summary>
    public BrokerClient? TryConnect(ParseResult parsed, Surroundings surroundings) =>
        Read(parsed, surroundings) is { } options ? new BrokerClient(options with { TimeProvider = surroundings.TimeProvider }) : null;

    /// <summary>Which broker, for what is more than a client of it.</summary>
    public BrokerClientOptions Options(ParseResult parsed, Surroundings surroundings) =>
        (Read(parsed, surroundings) ?? throw ToolException.NoBroker()) with { TimeProvider = surroundings.TimeProvider };

    public bool IsNamed(ParseResult parsed) => parsed.Given(_baseUrl) is not null;

    private BrokerClientOptions? Read(ParseResult parsed, Surroundings surroundings)
    {
        // What is typed wins over what is set, and credentials belong together: a typed token drops a set user.
        var isTyped = parsed.Given(_token) is not null || parsed.Given(_username) is not null;
        return BrokerSettings.From(variable => variable switch
        {
            BrokerSettings.BaseUrlVariable => parsed.Given(_baseUrl) ?? surroundings.Variable(variable),
            BrokerSettings.TokenVariable => isTyped ? parsed.Given(_token) : surroundings.Variable(variable),
            BrokerSettings.UsernameVariable => isTyped ? parsed.Given(_username) : surroundings.Variable(variable),
            BrokerSettings.PasswordVariable => parsed.Given(_password) ?? surroundings.Variable(variable),
            _ => surroundings.Variable(variable),
        });
    }
}
