using System.Collections.Concurrent;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

/// <summary>What <c>contracts verify</c> puts into requests that no contract may hold.</summary>
public sealed class CredentialsOfRequests
{
    [Fact]
    public async Task A_header_or_a_parameter_may_be_for_some_paths_only()
    {
        var seen = await SeenAsync("--header", "/prices/* X-Key: 7", "--header", "X-All: 1", "--query", "/stock/* api-key=a b", "--query", "currency=EUR");

        seen.Should().Equal(
            "/provider-states  X-All=1 X-Key= Authorization=",
            "/base/prices/42 ?currency=EUR X-All=1 X-Key=7 Authorization=",
            "/provider-states  X-All=1 X-Key= Authorization=",
            "/base/stock/42 ?unit=kg&api-key=a%20b&currency=EUR X-All=1 X-Key= Authorization=");
    }

    [Theory]
    [InlineData("Bearer t-4711", "")]
    [InlineData("Basic t-4711", "--header|Authorization: Basic {token}")]
    [Trait("row", "S3-008")]
    public async Task A_command_prints_the_token_that_every_request_carries(string expected, string header)
    {
        var seen = await SeenAsync([.. header.Split('|', StringSplitOptions.RemoveEmptyEntries), "--token-command", "echo t-4711"]);

        seen.Should().HaveCount(4).And.OnlyContain(request => request.EndsWith($"Authorization={expected}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exit 4", "--token-command gave no token: it ended with 4")]
    [InlineData("echo 'log in first' >&2; exit 1", "it ended with 1 and said: log in first")]
    [InlineData("true", "it printed nothing")]
    public async Task A_command_without_a_token_is_3_and_nothing_is_asked(string command, string said)
    {
        await using var provider = await WebDouble.AlwaysAsync(200, "{}", "application/json");
        using var shell = new CommandLine();

        var result = await shell.RunAsync("verify", "--pact", new PactText().WriteTo(shell.Folder), "--provider-base-url", provider.Address.ToString(), "--token-command", command);

        result.Expect(3).Error.Should().Contain(said).And.Contain("Try it by itself");
        provider.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("verify", "not verified: no credentials. 1 interaction was not replayed.")]
    [InlineData("load --stages 1s:1", "nothing was asked: SANDBOX_TOKEN is not set")]
    [Trait("row", "S1-039")]
    public async Task A_variable_without_a_token_is_4_and_nothing_is_asked(string command, string said)
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        using var shell = new CommandLine();
        string[] line = [.. command.Split(' '), "--pact", new PactText().WriteTo(shell.Folder), "--provider-base-url", provider.Address.ToString(), "--token-env", "SANDBOX_TOKEN", "--token-from", "the sandbox's page 'Tokens'"];

        var result = await shell.RunAsync(line);

        result.Expect(4);
        (result.Output + result.Error).Should().Contain(said).And.Contain("SANDBOX_TOKEN is not set").And.Contain("the sandbox's page 'Tokens'");
        provider.Requests.Should().BeEmpty();
        (await shell.RunAsync([.. line, "--token-command", "echo t"])).Expect(2).Error.Should().Contain("--token-command and --token-env are both given");
        (await shell.RunAsync([.. line[..^4], .. line[^2..]])).Expect(2).Error.Should().Contain("--token-from is given without --token-env");
    }

    [Fact]
    public async Task A_variable_with_a_token_stands_in_place_of_a_command()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        using var shell = new CommandLine().With("SANDBOX_TOKEN", "t-4711");

        (await shell.RunAsync("verify", "--pact", new PactText().WriteTo(shell.Folder), "--provider-base-url", provider.Address.ToString(), "--token-env", "SANDBOX_TOKEN")).Expect(0);

        provider.Authorizations.Should().Equal("Bearer t-4711");
    }

    [Theory]
    [InlineData("--header", "/prices/* nothing")]
    [InlineData("--query", "nothing")]
    public async Task What_has_no_name_and_value_is_2(string option, string value)
    {
        using var shell = new CommandLine();

        (await shell.RunAsync("verify", "--pact", new PactText().WriteTo(shell.Folder), "--provider-base-url", "http://localhost:9", option, value)).Expect(2).Error.Should().Contain($"{option} is '{value}'");
    }

    private static async Task<IReadOnlyCollection<string>> SeenAsync(params string[] options)
    {
        var seen = new ConcurrentQueue<string>();
        await using var provider = await WebDouble.StartAsync(context =>
        {
            var request = context.Request;
            seen.Enqueue($"{request.Path} {request.QueryString} X-All={request.Headers["X-All"]} X-Key={request.Headers["X-Key"]} Authorization={request.Headers.Authorization}");
            return WebDouble.AnswerAsync(context, 200, "{}", "application/json");
        });
        using var shell = new CommandLine();
        await File.WriteAllTextAsync(
            Path.Combine(shell.Folder, "pact.json"),
            """
            {"consumer":{"name":"Shop"},"provider":{"name":"Pricing"},"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[
              {"type":"Synchronous/HTTP","description":"a price","providerStates":[{"name":"there is one"}],"request":{"method":"GET","path":"/prices/42","query":{"currency":["USD"]}},"response":{"status":200}},
              {"type":"Synchronous/HTTP","description":"a stock","request":{"method":"GET","path":"/stock/42","query":{"unit":["kg"]}},"response":{"status":200}}]}
            """,
            TestContext.Current.CancellationToken);

        (await shell.RunAsync(["verify", "--pact", "pact.json", "--provider-base-url", $"{provider.Address}base/", "--state-change-url", $"{provider.Address}provider-states", .. options])).Expect(0);

        return seen;
    }
}
