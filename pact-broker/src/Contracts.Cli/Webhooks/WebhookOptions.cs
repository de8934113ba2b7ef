using System.Collections.Immutable;
using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using PactBroker.Client.Webhooks;

namespace Contracts.Cli.Webhooks;

/// <summary>What a webhook is made of, for the commands that make one and that change one.</summary>
internal sealed class WebhookOptions
{
    private readonly Option<string[]> _events = new("--event")
    {
        Description = "What it tells: contract_requiring_verification_published, provider_verification_failed, provider_change_breaks_consumer, …; repeatable [default: contract_content_changed]",
        HelpName = "NAME",
    };

    private readonly Option<string?> _description = new("--description")
    {
        Description = "What it is for",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _method = new("--request", "-X")
    {
        Description = "The method [default: POST]",
        HelpName = "METHOD",
    };

    private readonly Option<string[]> _headers = new("--header", "-H")
    {
        Description = "A header, 'Name: value'; repeatable",
        HelpName = "HEADER",
    };

    private readonly Option<string?> _data = new("--data", "-d")
    {
        Description = "The body, or @FILE that holds it; may say ${pactbroker.pactUrl} and the like",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _user = new("--user")
    {
        Description = "The user and password to be, 'name:password'",
        HelpName = "USER",
    };

    private readonly Option<string?> _secret = new("--signing-secret")
    {
        Description = "Sign requests with it, as Standard Webhooks has it",
        HelpName = "SECRET",
    };

    private readonly Option<string[]> _consumerBranches = new("--consumer-branch")
    {
        Description = "Only for consumer versions on this branch; repeatable",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _providerBranches = new("--provider-branch")
    {
        Description = "Only for provider versions on this branch; repeatable",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _environments = new("--environment")
    {
        Description = "Only if a version that it is about is deployed or released there; repeatable",
        HelpName = "NAME",
    };

    private readonly WebhookSideOptions _consumer = new("consumer");
    private readonly WebhookSideOptions _provider = new("provider");

    public void AddTo(Command command)
    {
        command.Options.Add(_events);
        _consumer.AddTo(command);
        _provider.AddTo(command);
        command.Options.Add(_consumerBranches);
        command.Options.Add(_providerBranches);
        command.Options.Add(_environments);
        command.Options.Add(_description);
        command.Options.Add(_method);
        command.Options.Add(_headers);
        command.Options.Add(_data);
        command.Options.Add(_user);
        command.Options.Add(_secret);
    }

    /// <summary>The webhook with what is said in place of what it was.</summary>
    public BrokerWebhook Change(BrokerWebhook webhook, ParseResult parsed, Surroundings surroundings)
    {
        var (username, password) = User(parsed);
        return webhook with
        {
            Description = parsed.Given(_description) ?? webhook.Description,
            Events = Texts(parsed, _events, webhook.Events),
            Consumer = _consumer.Read(parsed) ?? webhook.Consumer,
            Provider = _provider.Read(parsed) ?? webhook.Provider,
            ConsumerBranches = Texts(parsed, _consumerBranches, webhook.ConsumerBranches),
            ProviderBranches = Texts(parsed, _providerBranches, webhook.ProviderBranches),
            Environments = Texts(parsed, _environments, webhook.Environments),
            Request = webhook.Request with
            {
                Method = parsed.Given(_method) ?? webhook.Request.Method,
                Headers = parsed.GetValue(_headers) is { Length: > 0 } headers ? headers.Select(Header).ToImmutableSortedDictionary() : webhook.Request.Headers,
                Body = Data(parsed, surroundings) ?? webhook.Request.Body,
                Username = username ?? webhook.Request.Username,
                Password = password ?? webhook.Request.Password,
                SigningSecret = parsed.Given(_secret) ?? webhook.Request.SigningSecret,
            },
        };
    }

    private static ImmutableArray<string> Texts(ParseResult parsed, Option<string[]> option, ImmutableArray<string> before) =>
        parsed.GetValue(option) is { Length: > 0 } given ? [.. given] : before;

    private static KeyValuePair<string, string> Header(string text) => text.Split(':', 2) is [{ Length: > 0 } name, var value]
        ? KeyValuePair.Create(name.Trim(), value.Trim())
        : throw ToolException.Invalid($"--header is '{text}', which has no name and value", "It looks like 'Content-Type: application/json'.");

    private (string? Name, string? Password) User(ParseResult parsed) => parsed.Given(_user)?.Split(':', 2) switch
    {
        null => default,
        [var name, var password] => (name, password),
        _ => throw ToolException.Invalid("--user has no password", "It looks like 'name:password'."),
    };

    private string? Data(ParseResult parsed, Surroundings surroundings) => parsed.Given(_data) switch
    {
        null => null,
        ['@', .. var file] => File.ReadAllText(surroundings.FullPath(file)),
        var text => text,
    };
}
