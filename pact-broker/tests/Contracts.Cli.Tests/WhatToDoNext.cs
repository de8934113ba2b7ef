using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

/// <summary>A no says which side has to publish, verify, fix or deploy what: to people, and to programs.</summary>
public sealed class WhatToDoNext
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("deploy", "-a Gateway -e 1 --to-environment test")]
    [InlineData("verify", "-a Gateway -e 1 --to-environment production")]
    [InlineData("verify-all", "-a Pricing -e 3 -a Gateway --main-branch")]
    [InlineData("fix", "-a Gateway -e 1 -a Pricing -e 2")]
    [InlineData("publish-version", "-a Gateway -e 9 --to-environment production")]
    [InlineData("publish-branch", "-a Gateway --branch feat/x --to-environment production")]
    [InlineData("publish-tag", "-a Gateway -e 1 --to prod")]
    [InlineData("several", "-a Gateway -e 1 -a Pricing -e 9")]
    [Trait("row", "S2-037")]
    public async Task The_answer_names_the_side_and_what_it_has_to_do(string name, string question)
    {
        await using var system = await StartAsync();

        var text = await system.RunAsync(["can-i-deploy", .. question.Split(' ')]);
        var json = await system.RunAsync(["can-i-deploy", .. question.Split(' '), "--output", "json"]);

        var steps = JsonNode.Parse(json.Expect(1).Output)!["summary"]!["nextSteps"]!.AsArray();
        steps.Should().NotBeEmpty();
        Snapshot.Verify($"{text.Expect(1).Output}\n{steps.ToJsonString(Indented)}\n", $"next-{name}");
    }

    [Fact]
    public async Task A_broker_that_does_not_say_leaves_it_to_the_matrix()
    {
        await using var server = await WebDouble.AlwaysAsync(
            200,
            """{"summary":{"deployable":null,"reason":"There is no verified pact"},"matrix":[{"consumer":{"name":"Gateway","version":{"number":"1"}},"provider":{"name":"Pricing","version":null},"verificationResult":null}]}""");
        using var shell = new CommandLine().WithBroker(server.Address);

        var answer = await shell.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1", "--to-environment", "production");

        answer.Expect(1).Output.Should().Contain("Run the verification of Pricing against the contract of Gateway 1").And.Contain("deploy Pricing first");
    }

    // Pricing 2 does not give what Gateway 1 needs, Pricing 3 is in production, and nobody has held it against the contract.
    private static async Task<RunningSystem> StartAsync()
    {
        var system = await RunningSystem.StartAsync();
        var pact = new PactText();
        await system.PublishAsync(pact, "1");
        (await system.VerifyAsync(pact, "2", new { price = 12 }, branch: "")).Expect(1);
        using var http = new HttpClient { BaseAddress = system.Address };
        using var nothing = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        (await http.PutAsync(new Uri("pacticipants/Pricing/versions/3", UriKind.Relative), nothing, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        (await system.RunAsync("record-deployment", "-a", "Pricing", "-e", "3", "--environment", "production")).Expect(0);
        return system;
    }
}
