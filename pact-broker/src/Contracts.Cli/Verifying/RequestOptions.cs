using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Providers;

namespace Contracts.Cli.Verifying;

/// <summary>What requests carry that no contract may hold: headers and parameters of all or of some of them, and a token that somebody else issues.</summary>
internal sealed class RequestOptions
{
    private const string Token = "{token}";

    private readonly Option<string[]> _headers = new("--header", "-H")
    {
        Description = "A header of every request, or of those whose path fits ('/orders/* X-Key: 7'); repeatable",
        HelpName = "[PATH ]NAME: VALUE",
    };

    private readonly Option<string[]> _parameters = new("--query")
    {
        Description = "A query parameter of every request, or of those whose path fits ('/orders/* key=7'); repeatable",
        HelpName = "[PATH ]NAME=VALUE",
    };

    private readonly Option<string?> _tokenCommand = new("--token-command")
    {
        Description = $"Prints a token: {Token} in a header or parameter; without one it is sent as 'Authorization: Bearer {Token}'",
        HelpName = "COMMAND",
    };

    private readonly Option<string?> _tokenVariable = new("--token-env")
    {
        Description = "The variable with that token, in place of a command; while it is not set nothing is asked, and the exit code is 4: not verified",
        HelpName = "NAME",
    };

    private readonly Option<string?> _tokenFrom = new("--token-from")
    {
        Description = "Where one gets the token: said to whoever has not set --token-env",
        HelpName = "TEXT",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _headers, _parameters, _tokenCommand, _tokenVariable, _tokenFrom })
            command.Options.Add(option);
    }

    public async Task<PactVerifier> ConfigureAsync(PactVerifier verifier, Uri provider, ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var headers = (parsed.GetValue(_headers) ?? []).Select(text => Addition.Of(text, ':', "--header", "Write a header as NAME: VALUE, in quotes.")).ToList();
        var parameters = (parsed.GetValue(_parameters) ?? []).Select(text => Addition.Of(text, '=', "--query", "Write a parameter as NAME=VALUE, in quotes.")).ToList();
        if (parsed.Given(_tokenFrom) is not null && parsed.Given(_tokenVariable) is null)
            throw ToolException.Invalid("--token-from is given without --token-env", "Give both: the first is told to whoever has not set the variable that the second names.");
        var token = await TokenAsync(parsed, surroundings, cancellationToken);
        if (token is null && parsed.Given(_tokenVariable) is { } variable)
            return verifier.WithCredentials(variable, null, parsed.Given(_tokenFrom) ?? "set it to the token to show the provider", (all, _) => all);
        if (token is not null && !headers.Concat(parameters).Any(addition => addition.Value.Contains(Token, StringComparison.Ordinal)))
            headers.Add(new Addition(RequestPaths.All, "Authorization", $"Bearer {Token}"));

        foreach (var (paths, name, value) in headers.Select(header => header.With(token)))
        {
            // One of every request goes to the state-change URL too.
            verifier = paths == RequestPaths.All
                ? verifier.WithCustomHeader(name, value)
                : verifier.WithRequestFilter(On(paths, provider, request => RequestEdits.SetHeader(request, name, value)));
        }

        return parameters.Select(parameter => parameter.With(token)).Aggregate(
            verifier, (all, parameter) => all.WithRequestFilter(On(parameter.Paths, provider, request => RequestEdits.SetParameter(request, parameter.Name, parameter.Value))));
    }

    private async Task<string?> TokenAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken) => (parsed.Given(_tokenCommand), parsed.Given(_tokenVariable)) switch
    {
        (null, null) => null,
        ({ } command, null) => await TokenCommand.RunAsync(command, surroundings, cancellationToken),
        (null, { } variable) => surroundings.Given(variable),
        _ => throw ToolException.Invalid("--token-command and --token-env are both given", "Say in one way where the token comes from."),
    };

    private static Func<HttpRequestMessage, CancellationToken, ValueTask> On(RequestPaths paths, Uri provider, Action<HttpRequestMessage> edit) => (request, _) =>
    {
        if (paths.Contain(request.RequestUri!, provider))
            edit(request);
        return ValueTask.CompletedTask;
    };

    private sealed record Addition(RequestPaths Paths, string Name, string Value)
    {
        public static Addition Of(string text, char separator, string option, string advice)
        {
            var (paths, rest) = RequestPaths.Split(text);
            return rest.IndexOf(separator, StringComparison.Ordinal) is > 0 and var end
                ? new Addition(paths, rest[..end].Trim(), rest[(end + 1)..].Trim())
                : throw ToolException.Invalid($"{option} is '{text}'", advice);
        }

        public Addition With(string? token) => token is null ? this : this with { Value = Value.Replace(Token, token, StringComparison.Ordinal) };
    }
}
