using System.CommandLine;
using Contracts.Cli.Options;
using PactBroker.Client;

namespace Contracts.Cli.Importing;

/// <summary>The broker that is copied, and as whom it is asked.</summary>
internal sealed class SourceBrokerOptions
{
    private readonly Option<string> _from = new("--from")
    {
        Description = "The address of the broker that is copied",
        HelpName = "URL",
        Required = true,
    };

    private readonly Option<string?> _token = new("--from-token") { Description = "The token to show it", HelpName = "TOKEN" };

    private readonly Option<string?> _username = new("--from-username") { Description = "The user to be there", HelpName = "NAME" };

    private readonly Option<string?> _password = new("--from-password") { Description = "The user's password there", HelpName = "PASSWORD" };

    public void AddTo(Command command)
    {
        command.Options.Add(_from);
        command.Options.Add(_token);
        command.Options.Add(_username);
        command.Options.Add(_password);
    }

    public BrokerClientOptions Read(ParseResult parsed, Surroundings surroundings) => new()
    {
        BaseAddress = BrokerSettings.ParseAddress(parsed.GetRequiredValue(_from), "--from"),
        Credentials = BrokerSettings.Choose(parsed.Given(_token), "--from-token", parsed.Given(_username), "--from-username", parsed.Given(_password)),
        TimeProvider = surroundings.TimeProvider,
    };
}
