using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

/// <summary>A provider publishes what it says that it answers, and is asked about without a replay.</summary>
public sealed class PublishingProviderContracts
{
    private static readonly PactText Pact = new();

    [Theory]
    [InlineData("integer", 0)]
    [InlineData("string", 1)]
    public async Task Pacts_are_held_against_it_and_the_answer_says_so(string amount, int mayGo)
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1.4.0");
        (await system.RunAsync("record-deployment", "-a", "Gateway", "-e", "1.4.0", "--environment", "production")).Expect(0);
        var document = Write(system, "openapi.json", Document(amount));
        var evidence = Write(system, "results.xml", "<testsuite/>");

        var published = await system.RunAsync(
            "publish-provider", document, "--provider", "Pricing", "--provider-app-version", "2.0.0", "--branch", "main", "--verification-exit-code", "0", "--evidence", evidence, "--verifier", "some tool");
        var answer = await system.RunAsync("can-i-deploy", "-a", "Pricing", "-e", "2.0.0", "--to-environment", "production");

        Snapshot.Verify(system.Settled(published.Expect(0).Output), $"publish-provider-{amount}");
        Snapshot.Verify(answer.Expect(mayGo).Output, $"can-i-deploy-static-{amount}");
    }

    [Theory]
    [InlineData("--verification-success", null)]
    [InlineData("--no-verification-success", "The provider's own tests did not pass")]
    [InlineData("--verification-exit-code=3", "The provider's own tests did not pass")]
    [InlineData("--tag=dev", "It came without the result of the provider's own tests")]
    [Trait("row", "S4-002")]
    public async Task What_its_own_tests_found_is_said_with_it(string said, string? warning)
    {
        await using var system = await RunningSystem.StartAsync();

        var published = await system.RunAsync("publish-provider", Write(system, "openapi.json", Document("integer")), "--provider", "Pricing", "--provider-app-version", "2.0.0", "--branch", "main", said);

        published.Expect(0).Output.Should().Contain("Provider contract successfully published for Pricing version 2.0.0");
        if (warning is null)
            published.Output.Should().NotContain("own tests");
        else
            published.Output.Should().Contain(warning);
    }

    [Theory]
    [InlineData("there is no file none.json", "none.json")]
    [InlineData("broken.json is not an OpenAPI document of version 3.0 or 3.1", "broken.json")]
    [InlineData("how the provider's own tests went is missing", "openapi.json", "--evidence", "results.xml")]
    [InlineData("how the provider's own tests went is said more than once", "openapi.json", "--verification-success", "--verification-exit-code", "0")]
    public async Task What_cannot_be_published_is_2(string message, params string[] arguments)
    {
        await using var system = await RunningSystem.StartAsync();
        Write(system, "openapi.json", Document("integer"));
        Write(system, "broken.json", "{}");

        var result = await system.RunAsync(["publish-provider", .. arguments, "--provider", "Pricing", "--provider-app-version", "2.0.0"]);

        result.Expect(2).Error.Should().StartWith($"contracts: {message}");
    }

    private static string Write(RunningSystem system, string name, string text)
    {
        File.WriteAllText(Path.Combine(system.Shell.Folder, name), text);
        return name;
    }

    private static string Document(string amount) => $$$"""
        {"openapi":"3.1.0","info":{"title":"Pricing","version":"2"},"paths":{"/prices/{id}":{"get":{"responses":{"200":{"description":"the price","content":{"application/json":{"schema":
        {"type":"object","required":["amount"],"properties":{"amount":{"type":"{{{amount}}}"} } } } } } } } } } }
        """;
}
