using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

public sealed class ImportingABroker
{
    [Fact]
    public async Task What_another_broker_has_is_copied_and_copied_once()
    {
        await using var source = await RunningSystem.StartAsync();
        await using var target = await RunningSystem.StartAsync();
        var pact = new PactText();
        await source.PublishAsync(pact, "1");
        await source.VerifyAsync(pact, "10", new { amount = 12 });

        (await target.RunAsync("broker", "import", "--from", source.Address.ToString())).Expect(0).Output.Should()
            .ContainAll("pacticipants: 2 of 2", "versions: 2 of 2", "results: 1 of 1", "environments: 2 of 2", $"Everything of {source.Address} is here.");
        (await target.RunAsync("can-i-deploy", "--pacticipant", pact.Consumer, "--version", "1", "--pacticipant", pact.Provider, "--version", "10")).Expect(0);
        var again = (await target.RunAsync("broker", "import", "--from", source.Address.ToString(), "-o", "json")).Expect(0);
        JsonNode.Parse(again.Output)!["copied"]!["results"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task What_is_no_broker_and_the_journal_of_another_import_are_refused()
    {
        await using var source = await RunningSystem.StartAsync();
        await using var target = await RunningSystem.StartAsync();

        (await target.RunAsync("broker", "import", "--from", "nowhere")).Expect(2).Error.Should().Contain("--from is 'nowhere'");
        (await target.RunAsync("broker", "import", "--from", "http://127.0.0.1:9/")).Expect(3);
        (await target.RunAsync("broker", "import", "--from", source.Address.ToString())).Expect(2).Error.Should().Contain("--journal is the file of another import");
    }
}
