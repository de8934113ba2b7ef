using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Webhooks;

/// <summary>What templates may say, and where.</summary>
public sealed class TemplatesOfWebhooks
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_parameter_has_its_value(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.PublishAsync("Foo", "1", "Bar", "a", branch: "main", tags: ["dev", "prod"]);
        await bench.Talk.PutAsync("/pacticipants/Foo/labels/red");
        await bench.Talk.PutAsync("/pacticipants/Foo/labels/blue");
        await bench.Talk.PutAsync("/pacticipants/Bar/labels/green");
        await bench.Talk.PutAsync("/pacticipants/Bar/branches/next/versions/7");
        await bench.Talk.PutAsync("/pacticipants/Bar/versions/7/tags/dev");
        await bench.HookAsync(["provider_verification_failed"], body: AllParameters(except: TemplateParameters.CurrentlyDeployedProviderVersionNumber));

        var result = await bench.VerifyAsync("Foo", "1", "Bar", "7", success: false);

        var said = (await bench.ReceivedAsync()).Single().Json.AsObject().ToDictionary(member => member.Key, member => member.Value!.ToString());
        var pactUrl = said[TemplateParameters.PactUrl];
        said.Remove(TemplateParameters.PactUrl);
        said.Should().Equal(new Dictionary<string, string>
        {
            ["azureDevOpsVerificationStatus"] = "failed",
            ["bitbucketVerificationStatus"] = "FAILED",
            ["buildUrl"] = "https://ci.example/7",
            ["consumerLabels"] = "blue, red",
            ["consumerName"] = "Foo",
            ["consumerVersionBranch"] = "main",
            ["consumerVersionDescriptions"] = "",
            ["consumerVersionNumber"] = "1",
            ["consumerVersionTags"] = "dev, prod",
            ["eventName"] = "provider_verification_failed",
            ["githubVerificationStatus"] = "failure",
            ["gitlabVerificationStatus"] = "failed",
            ["messageName"] = "",
            ["problems"] = "",
            ["providerLabels"] = "green",
            ["providerName"] = "Bar",
            ["providerVersionBranch"] = "next",
            ["providerVersionDescriptions"] = "",
            ["providerVersionNumber"] = "7",
            ["providerVersionTags"] = "dev",
            ["schemaUrl"] = "",
            ["verificationResultUrl"] = result.Link("self"),
        });
        var pact = await bench.Talk.GetAsync(pactUrl[bench.Talk.Base.Length..]);
        pact.Link("pb:consumer-version").Should().EndWith("/pacticipants/Foo/versions/1");
        pact.Link("pb:publish-verification-results").Should().Contain("/metadata/", "a result that is handed in there is about this version");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_a_publication_the_main_branch_of_the_provider_says_how_its_content_stands(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        (await bench.Talk.PostAsync("/pacticipants", """{"name":"Bar","mainBranch":"main"}""")).Status.Should().Be(201);
        await bench.HookAsync(["contract_published"], body: "${pactbroker.githubVerificationStatus} ${pactbroker.providerVersionNumber} ${pactbroker.unknown}");

        await bench.PublishAsync("Foo", "1", "Bar", "a");
        (await bench.ReceivedAsync()).Single().Body.Should().Be("pending  ${pactbroker.unknown}");
        await bench.Talk.PutAsync("/pacticipants/Bar/branches/main/versions/5");
        await bench.VerifyAsync("Foo", "1", "Bar", "5", success: true);
        await bench.VerifyAsync("Foo", "1", "Bar", "6", success: false);
        await bench.PublishAsync("Foo", "2", "Bar", "a");
        (await bench.ReceivedAsync()).Single().Body.Should().Be("success 5 ${pactbroker.unknown}");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Names_in_addresses_are_encoded_and_elsewhere_as_they_are(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.HookAsync(["contract_published"], definition =>
        {
            definition["request"]!["headers"] = new JsonObject { ["X-Consumer"] = "${pactbroker.consumerName}" };
            definition["request"]!["username"] = "${pactbroker.providerName}";
            definition["request"]!["password"] = "${pactbroker.consumerVersionNumber}";
        }, target: "/build/${pactbroker.consumerName}?v=${pactbroker.consumerVersionNumber}", body: new JsonObject { ["text"] = "${pactbroker.consumerName} & ü" });

        await bench.PublishAsync("A & B", "1", "Bar", "a");

        var request = (await bench.ReceivedAsync()).Single();
        request.Target.Should().Be("/build/A+&+B?v=1", "%26 is & again when it is read");
        request.Headers["X-Consumer"].Should().Be("A & B");
        request.Headers["Authorization"].Should().Be($"Basic {Convert.ToBase64String("Bar:1"u8)}");
        request.Headers["Content-Type"].Should().Be("application/json");
        request.Headers["User-Agent"].Should().StartWith("Pact Broker v");
        request.Body.Should().Be("""{"text":"A & B & ü"}""");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_that_names_what_is_deployed_is_sent_for_each_version_that_is(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.HookAsync(["contract_published"], body: "${pactbroker.currentlyDeployedProviderVersionNumber}");

        await bench.PublishAsync("Foo", "1", "Bar", "a");
        (await bench.ReceivedAsync()).Should().BeEmpty("nothing is deployed");
        foreach (var (version, environment) in new[] { ("3", "test"), ("4", "production") })
        {
            await bench.Talk.PutAsync($"/pacticipants/Bar/versions/{version}");
            await bench.DeployAsync("Bar", version, environment);
        }

        await bench.PublishAsync("Foo", "2", "Bar", "a");
        (await bench.ReceivedAsync()).Select(request => request.Body).Should().BeEquivalentTo("3", "4");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_that_is_tried_speaks_of_the_newest_pact_that_it_is_for(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.PublishAsync("Foo", "1", "Bar", "a");
        await bench.VerifyAsync("Foo", "1", "Bar", "7", success: false);
        await bench.PublishAsync("Baz", "2", "Bar", "a");
        const string Body = "${pactbroker.consumerName} ${pactbroker.consumerVersionNumber} ${pactbroker.providerVersionNumber} ${pactbroker.githubVerificationStatus}";
        var webhook = await bench.HookAsync(["provider_verification_published"], definition => definition["consumer"] = new JsonObject { ["name"] = "Foo" }, body: Body);

        var tried = await bench.Talk.PostAsync($"/webhooks/{webhook}/execute");

        bench.Receiver.Requests.Single().Body.Should().Be("Foo 1 7 failure");
        (tried.Status, tried.Json["success"]!.GetValue<bool>(), tried.Json["response"]!["status"]!.GetValue<int>()).Should().Be((200, true, 200));
        tried.Link("webhook").Should().EndWith($"/webhooks/{webhook}");
        (await bench.TriggeredAsync(webhook)).Should().BeEmpty("a try is no delivery");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_that_is_tried_before_there_is_a_pact_shows_where_its_values_go(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        bench.Receiver.AnswerWith(500);

        var webhook = new JsonObject { ["request"] = new JsonObject { ["method"] = "POST", ["url"] = bench.Receiver.Address.ToString(), ["body"] = "${pactbroker.consumerName} ${pactbroker.githubVerificationStatus}" } };
        var tried = await bench.Talk.PostAsync("/webhooks/execute", webhook.ToJsonString());

        bench.Receiver.Requests.Single().Body.Should().Be("consumerName pending");
        (tried.Status, tried.Json["success"]!.GetValue<bool>()).Should().Be((200, false));
        tried.Json["_links"]!.AsObject().Should().NotContainKey("webhook").And.ContainKey("try-again");
    }

    private static JsonObject AllParameters(string except) =>
        new(TemplateParameters.Names.Where(name => name != except).Order(StringComparer.Ordinal).Select(name => KeyValuePair.Create(name, (JsonNode?)$"${{pactbroker.{name}}}")));
}
