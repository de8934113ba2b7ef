using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using PactBroker;
using PactBroker.Access;

namespace Contracts.Cli.Tests;

public sealed class UsingATokenOfTheBroker
{
    [Fact]
    public async Task A_token_opens_what_its_scopes_name_and_without_one_nothing_is_open()
    {
        await using var system = await RunningSystem.StartAsync(new BrokerOptions { Access = new AccessOptions { FullUser = new BasicUser("ops", "s3cret") } });
        using var client = new HttpClient { BaseAddress = system.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("ops:s3cret")));
        using var created = await client.PostAsJsonAsync("/tokens", new { description = "CI", scopes = new[] { "publish" } }, TestContext.Current.CancellationToken);
        var token = JsonNode.Parse(await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["token"]!.ToString();
        var pact = new PactText().WriteTo(system.Shell.Folder);

        (await system.RunAsync("publish", pact, "--consumer-app-version", "1")).Expect(3).Error.Should().NotBeEmpty();
        system.Shell.With("PACT_BROKER_TOKEN", token);
        (await system.RunAsync("publish", pact, "--consumer-app-version", "1")).Expect(0);
        (await system.RunAsync("create-environment", "--name", "staging")).Expect(3).Error.Should().Contain("this needs admin");
    }
}
