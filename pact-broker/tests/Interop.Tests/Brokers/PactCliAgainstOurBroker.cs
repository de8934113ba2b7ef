using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Interop.Tests.Providers;
using Interop.Tests.Tools;

namespace Interop.Tests.Brokers;

/// <summary>The unmodified commands of the Pact CLI find in our broker what they look for, and end with the right exit code.</summary>
public sealed class PactCliAgainstOurBroker : IAsyncLifetime
{
    private BrokerCommands _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerCommands.StartAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task Publish_puts_a_pact_with_version_and_branch_into_the_broker()
    {
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, "Web", "Orders"), "1", "feat/x");

        var pact = await _broker.Http.GetFromJsonAsync<JsonObject>("pacts/provider/Orders/consumer/Web/latest", TestContext.Current.CancellationToken);
        pact!["interactions"]![0]!["description"]!.GetValue<string>().Should().Be(SmallPact.Description);
        var branch = await _broker.Http.GetAsync(new Uri("pacticipants/Web/branches/feat%2Fx/versions/1", UriKind.Relative), TestContext.Current.CancellationToken);
        branch.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Publish_refuses_other_content_under_the_same_version()
    {
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, "Web", "Orders"), "1");

        var again = await _broker.RunAsync("publish", SmallPact.Write(_broker.Folder, "Web", "Orders", path: "/other"), "--consumer-app-version", "1", "--branch", "main");

        again.ShouldExitWith(1);
    }

    [Theory]
    [InlineData("Wéb shop", "Orders & returns", "feat/ünïcode")]
    [InlineData("a+b", "c%20d", "release-1.0")]
    public async Task Names_of_any_kind_arrive_as_they_are(string consumer, string provider, string branch)
    {
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, consumer, provider), "1.0+build 7", branch);

        var described = (await _broker.RunAsync("describe-version", "--pacticipant", consumer, "--version", "1.0+build 7", "--output", "json")).ShouldExitWith(0);
        JsonNode.Parse(described.Output)!["number"]!.GetValue<string>().Should().Be("1.0+build 7");
    }

    [Fact]
    public async Task From_the_first_publication_to_production_and_back()
    {
        await using var orders = await OrdersProvider.StartAsync();
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, "Web", "Orders"), "w1");
        (await _broker.CanIDeployAsync("Web", "w1", "production")).ShouldExitWith(1);

        (await _broker.VerifyAsync("Orders", orders.Address, orders.StateChangeAddress, "o1")).ShouldExitWith(0);
        (await _broker.CanIDeployAsync("Orders", "o1", "production")).ShouldExitWith(0);
        await _broker.RecordDeploymentAsync("Orders", "o1", "production");
        (await _broker.CanIDeployAsync("Web", "w1", "production")).ShouldExitWith(0).All.Should().Contain("Orders");
        await _broker.RecordDeploymentAsync("Web", "w1", "production");

        (await _broker.RunAsync("describe-version", "--pacticipant", "Orders", "--environment", "production")).ShouldExitWith(0).All.Should().Contain("o1");
        (await _broker.RunAsync("record-undeployment", "--pacticipant", "Orders", "--environment", "production")).ShouldExitWith(0);
        (await _broker.CanIDeployAsync("Web", "w1", "production")).ShouldExitWith(1);
    }

    [Fact]
    public async Task A_provider_that_breaks_what_production_needs_may_not_go_there()
    {
        await using var keeping = await OrdersProvider.StartAsync();
        await using var breaking = await OrdersProvider.StartAsync(nameOfTotal: "sum");
        (await Tool.ScriptAsync("write-pact.mjs", _broker.Folder)).ShouldExitWith(0);
        await _broker.PublishAsync(Path.Combine(_broker.Folder, "Web-Orders.json"), "w1");
        (await _broker.VerifyAsync("Orders", keeping.Address, keeping.StateChangeAddress, "o1")).ShouldExitWith(0);
        await _broker.RecordDeploymentAsync("Orders", "o1", "production");
        await _broker.RecordDeploymentAsync("Web", "w1", "production");

        (await _broker.VerifyAsync("Orders", breaking.Address, breaking.StateChangeAddress, "o2")).ShouldExitWith(1);

        (await _broker.CanIDeployAsync("Orders", "o2", "production")).ShouldExitWith(1);
        (await _broker.CanIDeployAsync("Orders", "o1", "production")).ShouldExitWith(0);
    }

    [Fact]
    public async Task An_environment_is_created_listed_and_deployed_to()
    {
        (await _broker.RunAsync("create-environment", "--name", "staging", "--display-name", "Staging")).ShouldExitWith(0);
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, "Web", "Orders"), "w1");

        await _broker.RecordDeploymentAsync("Web", "w1", "staging");

        (await _broker.RunAsync("list-environments")).ShouldExitWith(0).All.Should().Contain("staging").And.Contain("production");
        (await _broker.RunAsync("describe-version", "--pacticipant", "Web", "--environment", "staging")).ShouldExitWith(0).All.Should().Contain("w1");
    }

    [Fact]
    public async Task A_deployment_to_an_unknown_environment_is_refused()
    {
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, "Web", "Orders"), "w1");

        (await _broker.RunAsync("record-deployment", "--pacticipant", "Web", "--version", "w1", "--environment", "nowhere")).ExitCode.Should().NotBe(0);
    }

    [Fact]
    public async Task A_new_pact_is_pending_for_a_provider_that_asks_for_it_and_fails_nobody()
    {
        await using var breaking = await OrdersProvider.StartAsync();
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, "Web", "Orders", path: "/not-there"), "w1", "feat/new");

        var verified = await _broker.VerifyAsync(
            "Orders", breaking.Address, breaking.StateChangeAddress, "o1", "main",
            "--enable-pending", "--consumer-version-selectors", """{"latest": true}""");

        verified.ShouldExitWith(0).All.Should().Contain("Pending");
        (await _broker.CanIDeployAsync("Web", "w1", "production")).ShouldExitWith(1);
    }

    [Theory]
    [InlineData("list-latest-pact-versions", "Orders")]
    [InlineData("get-pacts --provider Orders", "Web")]
    [InlineData("get-pacts --provider Orders --branch main --latest", "Web")]
    [InlineData("provider-states list --provider Orders", "no order exists")]
    [InlineData("list-pacticipants", "Web")]
    [InlineData("describe-pacticipant --name Web", "main")]
    [InlineData("describe-version --pacticipant Web --latest", "w1")]
    [InlineData("create-or-update-pacticipant --name Web --display-name Shop", "Web")]
    [InlineData("create-or-update-version --pacticipant Web --version w2 --branch feat/x --tag dev", "feat/x")]
    [InlineData("create-version-tag --pacticipant Web --version w1 --tag prod", "prod")]
    [InlineData("delete-branch --pacticipant Web --branch main", "main")]
    public async Task A_command_of_everyday_ends_well_and_shows(string command, string text)
    {
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, "Web", "Orders"), "w1");

        var words = command.Split(' ');
        (await _broker.RunAsync(words[0], words[1..])).ShouldExitWith(0).All.Should().Contain(text);
    }

    [Fact]
    public async Task A_release_is_recorded_and_its_support_ends()
    {
        await _broker.PublishAsync(SmallPact.Write(_broker.Folder, "Web", "Orders"), "w1");

        (await _broker.RunAsync("record-release", "--pacticipant", "Web", "--version", "w1", "--environment", "production")).ShouldExitWith(0);

        (await _broker.RunAsync("describe-version", "--pacticipant", "Web", "--environment", "production")).ShouldExitWith(0).All.Should().Contain("w1");
        (await _broker.RunAsync("record-support-ended", "--pacticipant", "Web", "--version", "w1", "--environment", "production")).ShouldExitWith(0);
    }
}
