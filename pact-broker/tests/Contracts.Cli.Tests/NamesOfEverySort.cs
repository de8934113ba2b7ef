using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

/// <summary>Names that need care in URLs take the whole way like any other.</summary>
public sealed class NamesOfEverySort
{
    public static TheoryData<string> Names() => new(
        "shop/gateway",
        "Shop Gateway",
        "магазин 商店 🛒",
        "a+b&c=d?e#f%2Fg",
        "@team/app",
        "x.json",
        string.Concat(Enumerable.Repeat("long name ", 30)).TrimEnd() + "!");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Consumers_providers_branches_and_versions_may_be_called_anything(string name)
    {
        var pact = new PactText { Consumer = $"{name} (consumer)", Provider = $"{name} (provider)" };
        await using var system = await RunningSystem.StartAsync();

        await system.PublishAsync(pact, $"{name} 1", branch: name);
        (await system.VerifyAsync(pact, $"{name} 2", new { amount = 12 }, branch: name)).Expect(0);
        (await system.RunAsync("record-deployment", "-a", pact.Provider, "-e", $"{name} 2", "--environment", "production", "--application-instance", name)).Expect(0);
        var answer = await system.RunAsync("can-i-deploy", "-a", pact.Consumer, "-e", $"{name} 1", "--to-environment", "production");
        (await system.RunAsync("record-undeployment", "-a", pact.Provider, "--environment", "production", "--application-instance", name)).Expect(0);

        answer.Expect(0).Output.Should().Contain(pact.Consumer).And.Contain($"{name} 2");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_name_that_no_URL_can_carry_is_refused(string name)
    {
        await using var system = await RunningSystem.StartAsync();

        var result = await system.RunAsync("record-deployment", "-a", name, "-e", "1", "--environment", "production");

        result.Expect(2).Error.Should().Contain($"'{name}' cannot be part of a broker's URL");
    }
}
