using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

/// <summary>Codes 2 and 3 of every command. Codes 0 and 1 are where the commands are held against a real broker and provider.</summary>
[Trait("row", "S4-058")]
public sealed class ExitCodesOfFailures
{
    private static readonly string[] CommandsOfABroker =
    [
        "publish {pact} --consumer-app-version 1",
        "verify --provider Pricing --provider-base-url http://127.0.0.1:9",
        "can-i-deploy --pacticipant Gateway --version 1 --to-environment production",
        "record-deployment --pacticipant Gateway --version 1 --environment production",
        "record-undeployment --pacticipant Gateway --environment production",
        "record-release --pacticipant Gateway --version 1 --environment production",
        "create-environment --name staging",
    ];

    public static TheoryData<string> Commands() => new(CommandsOfABroker);

    [Theory]
    [InlineData("", "Required command was not provided")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("nonsense --help", "nonsense")]
    [InlineData("can-i-deploy nonsense --help", "nonsense")]
    [InlineData("publish", "Required argument missing")]
    [InlineData("publish {pact} --unknown", "--unknown")]
    [InlineData("publish missing.json --consumer-app-version 1", "there is no file or folder missing.json")]
    [InlineData("publish empty --consumer-app-version 1", "the folder empty holds no .json file")]
    [InlineData("publish {pact}", "the consumer's version is missing")]
    [InlineData("publish {pact} --consumer-app-version 1", "no broker is named")]
    [InlineData("publish {pact} --consumer-app-version 1 --build-url nonsense", "--build-url is 'nonsense'")]
    [InlineData("publish {pact} --consumer-app-version 1 --output xml", "xml")]
    [InlineData("publish {pact} --consumer-app-version 1 --broker-base-url nonsense", "PACT_BROKER_BASE_URL is 'nonsense'")]
    [InlineData("publish {pact} --consumer-app-version 1 -b http://b -k t -u ann", "are both given")]
    [InlineData("verify --provider-base-url http://localhost:9", "where the contracts are is missing")]
    [InlineData("verify --pact {pact}", "--provider-base-url")]
    [InlineData("verify --pact {pact} --provider-base-url nonsense", "--provider-base-url is 'nonsense'")]
    [InlineData("verify --pact {pact} --provider-base-url http://localhost:9 --publish --provider-version 1", "the contracts come from files")]
    [InlineData("verify --pact {pact} --provider-base-url http://localhost:9 --publish", "--provider-version is missing")]
    [InlineData("verify --pact {pact} --provider-base-url http://localhost:9 --header nonsense", "--header is 'nonsense'")]
    [InlineData("verify --pact {pact} --provider-base-url http://localhost:9 --request-timeout soon", "--request-timeout is 'soon'")]
    [InlineData("verify --pact {pact} --provider-base-url http://localhost:9 --provider Unknown", "No contract of the provider 'Unknown'")]
    [InlineData("verify --broker-base-url http://localhost:9 --provider-base-url http://localhost:9", "--provider is missing")]
    [InlineData("can-i-deploy --version 1", "--pacticipant")]
    [InlineData("can-i-deploy -a Gateway -e 1", "no broker is named")]
    [InlineData("can-i-deploy -a Gateway -e 1 --latest", "both a version and what to find one by")]
    [InlineData("can-i-deploy -a Gateway -e 1 --to prod --to-environment prod", "both --to-environment and --to")]
    [InlineData("can-i-deploy -a Gateway -e 1 --retry-while-unknown often", "often")]
    [InlineData("can-i-deploy -a Gateway -e 1 --retry-while-unknown -1", "cannot be negative")]
    [InlineData("record-deployment --pacticipant Gateway --version 1", "--environment")]
    [InlineData("record-undeployment --pacticipant Gateway", "--environment")]
    [InlineData("record-release --pacticipant Gateway --environment production", "--version")]
    [InlineData("create-environment", "--name")]
    [InlineData("create-environment --name a --contact-email-address a@example.org", "--contact-name is missing")]
    [InlineData("broker --port many", "many")]
    [InlineData("broker --host nowhere.example --port 0", "--host is 'nowhere.example', which is not an IP address")]
    [InlineData("mock {pact} --provider Unknown", "the pacts are not of Unknown")]
    [InlineData("mock missing.json", "there is no file or folder missing.json")]
    [InlineData("mock {pact} --port many", "many")]
    public async Task A_wrong_question_is_2_and_says_what_is_wrong(string line, string complaint)
    {
        using var shell = new CommandLine();
        Directory.CreateDirectory(Path.Combine(shell.Folder, "empty"));

        var result = await shell.RunAsync(Arguments(line, shell));

        result.Expect(2).Error.Should().StartWith("contracts: ").And.Contain(complaint).And.NotContain("   at ");
        result.Output.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_broker_that_is_down_is_3(string line)
    {
        using var shell = new CommandLine().WithBroker(await WebDouble.NobodyAsync());

        var result = await shell.RunAsync(Arguments(line, shell));

        result.Expect(3).Error.Should().Contain("no answer (nothing listens there)").And.Contain("contracts broker").And.NotContain("   at ");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_broker_that_fails_is_3(string line)
    {
        await using var server = await WebDouble.AlwaysAsync(500, """{"error":{"message":"disk full","reference":"x1"}}""");
        using var shell = new CommandLine().WithBroker(server.Address);

        var result = await shell.RunAsync(Arguments(line, shell));

        result.Expect(3).Error.Should().Contain("answered 500: disk full (reference x1)");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_broker_that_wants_other_credentials_is_3(string line)
    {
        await using var server = await WebDouble.AlwaysAsync(401);
        using var shell = new CommandLine().WithBroker(server.Address);

        var result = await shell.RunAsync(Arguments(line, shell));

        result.Expect(3).Error.Should().Contain("answered 401").And.Contain("--broker-token");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Something_else_than_a_broker_is_3(string line)
    {
        await using var server = await WebDouble.AlwaysAsync(200, "<html></html>", "text/html");
        using var shell = new CommandLine().WithBroker(server.Address);

        var result = await shell.RunAsync(Arguments(line, shell));

        result.Expect(3).Error.Should().Contain("not the answer of a Pact Broker");
    }

    [Theory]
    [InlineData("text/html", "<html>Not here</html>")]
    [InlineData("application/json", """{"message":"no such route"}""")]
    public async Task A_404_where_the_matrix_should_be_is_3(string type, string body)
    {
        await using var server = await WebDouble.AlwaysAsync(404, body, type);
        using var shell = new CommandLine().WithBroker(server.Address);

        var result = await shell.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1", "--to-environment", "production");

        result.Expect(3).Error.Should().Contain("not the answer of a Pact Broker").And.Contain("Check --broker-base-url");
    }

    [Fact]
    public async Task The_stack_is_shown_to_those_who_ask()
    {
        using var shell = new CommandLine().WithBroker(await WebDouble.NobodyAsync());

        var result = await shell.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1", "--verbose");

        result.Expect(3).Error.Should().Contain("   at ");
    }

    private static string[] Arguments(string line, CommandLine shell)
    {
        var pact = new PactText().WriteTo(shell.Folder, "pact.json");
        return [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "{pact}" ? pact : word)];
    }
}
