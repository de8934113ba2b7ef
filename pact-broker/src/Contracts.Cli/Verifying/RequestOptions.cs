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

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _headers, _parameters, _tokenCommand })
            command.Options.Add(option);
    }

    public async Task<PactVerifier> ConfigureAsync(PactVerifier verifier, Uri provider, ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var headers = (parsed.GetValue(_headers) ?? []).Select(text => Addition.Of(text, ':', "--header", "Write a header as NAME: VALUE, in quotes.")).ToList();
        var parameters = (parsed.GetValue(_parameters) ?? []).Select(text => Addition.Of(text, '=', "--query", "Write a parameter as NAME=VALUE, in quotes.")).ToList();
        var token = parsed.Given(_tokenCommand) is { } command ? await TokenCommand.RunAsync(command, surroundings, cancellationToken) : null;
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
