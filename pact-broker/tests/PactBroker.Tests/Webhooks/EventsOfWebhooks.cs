using PactBroker.Domain.Metadata;
using PactBroker.Domain.Pacticipants;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Webhooks;

/// <summary>What happens, who is told of it, and how often.</summary>
public sealed class EventsOfWebhooks
{
    private const string Told = "${pactbroker.eventName} ${pactbroker.consumerName} ${pactbroker.consumerVersionNumber} ${pactbroker.providerName} ${pactbroker.providerVersionNumber}";

    private static readonly string[] All =
    [
        "contract_published", "contract_content_changed", "contract_requiring_verification_published",
        "provider_verification_published", "provider_verification_succeeded", "provider_verification_failed", "provider_change_breaks_consumer", "writer_change_breaks_reader",
    ];

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_publication_is_told_and_whether_its_content_has_changed(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.HookAsync(All, body: Told);

        await bench.PublishAsync("Foo", "1", "Bar", "a", tags: "dev");
        (await ToldAsync(bench)).Should().Equal("contract_content_changed Foo 1 Bar ", "contract_published Foo 1 Bar ");
        await bench.PublishAsync("Foo", "2", "Bar", "a", tags: "dev");
        (await ToldAsync(bench)).Should().Equal("contract_published Foo 2 Bar ");
        await bench.PublishAsync("Foo", "3", "Bar", "b", tags: "dev");
        (await ToldAsync(bench)).Should().Equal("contract_content_changed Foo 3 Bar ", "contract_published Foo 3 Bar ");
        (await bench.Talk.PutAsync("/pacts/provider/Bar/consumer/Foo/version/4", """{"interactions":[]}""")).Status.Should().Be(201);
        (await ToldAsync(bench)).Should().Equal("contract_content_changed Foo 4 Bar ", "contract_published Foo 4 Bar ");
        await bench.Talk.PutAsync("/pacticipants/Foo/versions/4/tags/dev");
        (await ToldAsync(bench)).Should().BeEmpty("a tag says nothing new about the pact");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    [Trait("row", "S4-068"), Trait("row", "S4-079")]
    public async Task Each_provider_version_that_counts_and_has_no_result_is_told_once(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await BarAsync(bench);
        await bench.HookAsync(["contract_requiring_verification_published"], body: "${pactbroker.providerVersionNumber} ${pactbroker.providerVersionBranch} (${pactbroker.providerVersionDescriptions})");

        await bench.PublishAsync("Foo", "1", "Bar", "a");
        (await ToldAsync(bench)).Should().Equal("1 main (deployed in production, deployed in test)", "3 main (latest from main branch)");

        await bench.VerifyAsync("Foo", "1", "Bar", "3", success: false);
        await bench.PublishAsync("Foo", "2", "Bar", "a");
        (await ToldAsync(bench)).Should().Equal(["1 main (deployed in production, deployed in test)"], "a failure is a result");

        await bench.VerifyAsync("Foo", "1", "Bar", "1", success: true);
        await bench.PublishAsync("Foo", "3", "Bar", "a");
        (await ToldAsync(bench)).Should().BeEmpty("all have seen this content");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task With_a_filter_the_branch_and_the_environment_of_the_provider_version_decide(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await BarAsync(bench);
        await bench.DeployAsync("Bar", "2", "test");
        const string Version = "${pactbroker.providerVersionNumber}";
        await bench.HookAsync(["contract_requiring_verification_published"], Filter("providerBranches", "main"), body: $"main {Version}");
        await bench.HookAsync(["contract_requiring_verification_published"], Filter("providerBranches", "feat/x"), body: $"feat/x {Version} ${{pactbroker.providerVersionDescriptions}}");
        await bench.HookAsync(["contract_requiring_verification_published"], Filter("environments", "production"), body: $"production {Version}");
        await bench.HookAsync(["contract_requiring_verification_published"], Filter("environments", "test"), body: $"test {Version}");
        await bench.HookAsync(["contract_requiring_verification_published"], Filter("consumerBranches", "main"), body: "consumer main");

        await bench.PublishAsync("Foo", "1", "Bar", "a", branch: "other");

        (await ToldAsync(bench)).Should().Equal("feat/x 4 latest from branch feat/x", "main 1", "main 2", "main 3", "production 1", "test 2");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_result_is_told_for_each_consumer_version_that_it_was_asked_for(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        foreach (var version in new[] { "1", "2", "3" })
        {
            await bench.PublishAsync("Foo", version, "Bar", "a");
        }

        await bench.HookAsync(All, body: Told);
        await bench.VerifyAsync("Foo", "3", "Bar", "7", success: true, SelectedFor(1, 2));
        (await ToldAsync(bench)).Should().Equal(
            "provider_verification_published Foo 1 Bar 7", "provider_verification_published Foo 2 Bar 7", "provider_verification_succeeded Foo 1 Bar 7", "provider_verification_succeeded Foo 2 Bar 7");

        await bench.VerifyAsync("Foo", "3", "Bar", "8", success: false);
        (await ToldAsync(bench)).Should().Equal(["provider_verification_failed Foo 3 Bar 8", "provider_verification_published Foo 3 Bar 8"], "without a word about versions it is the newest; none counts");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    [Trait("row", "S4-067")]
    public async Task A_change_of_the_provider_that_breaks_consumers_is_told_for_each_of_their_versions_that_counts(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.PublishAsync("Foo", "1", "Bar", "a", branch: "main");
        await bench.PublishAsync("Foo", "2", "Bar", "a", branch: "feat/x");
        await bench.PublishAsync("Foo", "3", "Bar", "a", branch: "main");
        await bench.DeployAsync("Foo", "1", "production");
        await bench.HookAsync(["provider_change_breaks_consumer"], body: "${pactbroker.consumerVersionNumber} (${pactbroker.consumerVersionDescriptions}) by ${pactbroker.providerVersionNumber}");

        await bench.VerifyAsync("Foo", "2", "Bar", "5", success: false, SelectedFor(2));
        (await ToldAsync(bench)).Should().BeEmpty("no version of the provider has ever fulfilled it: nothing has broken");
        await bench.VerifyAsync("Foo", "2", "Bar", "6", success: true);
        await bench.VerifyAsync("Foo", "2", "Bar", "7", success: false, new PactMetadata { Pending = true }.Encode());
        (await ToldAsync(bench)).Should().BeEmpty("nobody had promised to fulfil it");
        await bench.VerifyAsync("Foo", "2", "Bar", "8", success: false, SelectedFor(2));
        (await ToldAsync(bench)).Should().Equal(["1 (deployed in production) by 8", "3 (latest from main branch) by 8"], "they are affected, though the build asked for another");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_is_meant_by_name_or_label_is_told_and_nobody_else(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.PublishAsync("Foo", "0", "Bar", "a");
        await bench.PublishAsync("Baz", "0", "Bar", "a");
        await bench.Talk.PutAsync("/pacticipants/Foo/labels/red");
        await bench.HookAsync(["contract_published"], body: "any");
        await bench.HookAsync(["contract_published"], definition => definition["consumer"] = new System.Text.Json.Nodes.JsonObject { ["name"] = "Foo" }, body: "Foo");
        await bench.HookAsync(["contract_published"], definition => definition["consumer"] = new System.Text.Json.Nodes.JsonObject { ["label"] = "red" }, body: "red");
        await bench.HookAsync(["contract_published"], definition => definition["provider"] = new System.Text.Json.Nodes.JsonObject { ["name"] = "Foo" }, body: "provider Foo");
        await bench.HookAsync(["contract_published"], definition => definition["enabled"] = false, body: "off");

        await bench.PublishAsync("Foo", "1", "Bar", "b");
        (await ToldAsync(bench)).Should().Equal("Foo", "any", "red");
        await bench.PublishAsync("Baz", "1", "Bar", "b");
        (await ToldAsync(bench)).Should().Equal("any");
    }

    /// <summary>Bar 1 runs everywhere, Bar 3 is the head of the main branch, Bar 4 of another.</summary>
    private static async Task BarAsync(WebhookBench bench)
    {
        (await bench.Talk.PostAsync("/pacticipants", """{"name":"Bar","mainBranch":"main"}""")).Status.Should().Be(201);
        foreach (var (version, branch) in new[] { ("1", "main"), ("2", "main"), ("3", "main"), ("4", "feat%2Fx") })
        {
            (await bench.Talk.PutAsync($"/pacticipants/Bar/branches/{branch}/versions/{version}")).Status.Should().Be(201);
        }

        await bench.DeployAsync("Bar", "1", "production");
        await bench.DeployAsync("Bar", "1", "test");
    }

    private static Action<System.Text.Json.Nodes.JsonObject> Filter(string name, string value) =>
        definition => definition["filters"] = new System.Text.Json.Nodes.JsonObject { [name] = new System.Text.Json.Nodes.JsonArray(value) };

    // Versions have numbers in the order in which they came.
    private static string SelectedFor(params long[] versions) => new PactMetadata { Selectors = [.. versions.Select(version => new SelectedBy { ConsumerVersion = new VersionId(version) })] }.Encode();

    private static async Task<IEnumerable<string>> ToldAsync(WebhookBench bench) => (await bench.ReceivedAsync()).Select(request => request.Body).Order(StringComparer.Ordinal);
}
