using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client.Environments;

namespace Contracts.Cli.Commands;

internal sealed class CreateEnvironmentCommand : ToolCommand
{
    private readonly Option<string> _name = new("--name")
    {
        Description = "The name that commands use, without spaces",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string?> _displayName = new("--display-name")
    {
        Description = "The name for people",
        HelpName = "NAME",
    };

    private readonly Option<bool> _production = new("--production")
    {
        Description = "Users of the product depend on it",
    };

    private readonly Option<string?> _contactName = new("--contact-name")
    {
        Description = "The person or team to talk to",
        HelpName = "NAME",
    };

    private readonly Option<string?> _contactAddress = new("--contact-email-address")
    {
        Description = "Their address",
        HelpName = "ADDRESS",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public CreateEnvironmentCommand(Surroundings surroundings)
        : base(
            surroundings,
            "create-environment",
            "Add an environment that versions can be deployed or released to.",
            "contracts create-environment --name production-eu --display-name \"Production (Europe)\" --production")
    {
        Options.Add(_name);
        Options.Add(_displayName);
        Options.Add(_production);
        Options.Add(_contactName);
        Options.Add(_contactAddress);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var environment = Read(parsed);
        using var broker = _broker.Connect(parsed, Surroundings);
        var created = await broker.Environments.CreateAsync(environment, cancellationToken);

        if (_output.IsJson(parsed))
        {
            JsonOutput.Write(Surroundings, new JsonObject
            {
                ["uuid"] = created.Uuid,
                ["name"] = created.Name,
                ["displayName"] = created.DisplayName,
                ["production"] = created.Production,
            });
        }
        else
        {
            var sort = created.Production ? "production environment" : "environment";
            Printer.ForOutput(Surroundings).Line($"The {sort} {created.Name} exists now ({created.Uuid}).", Tone.Good);
        }

        return ExitCodes.Yes;
    }

    private BrokerEnvironment Read(ParseResult parsed)
    {
        var (contact, address) = (parsed.Given(_contactName), parsed.Given(_contactAddress));
        if (contact is null && address is not null)
            throw ToolException.Missing("--contact-name", "An address needs the name of whose it is.");

        return new BrokerEnvironment
        {
            Name = parsed.GetRequiredValue(_name),
            DisplayName = parsed.Given(_displayName),
            Production = parsed.GetValue(_production),
            Contacts = contact is null ? [] : [new EnvironmentContact(contact, address)],
        };
    }
}
