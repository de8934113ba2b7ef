using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>A pact that nobody has replayed is held against the provider's OpenAPI document, as long as the provider's own tests bear that out.</summary>
public abstract class DecidingByDocuments(TestBroker broker)
{
    private readonly string _provider = $"Prices-{Guid.CreateVersion7():N}";
    private readonly string _consumer = $"Shop-{Guid.CreateVersion7():N}";

    public sealed class OnSqlite(MemoryBroker broker) : DecidingByDocuments(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : DecidingByDocuments(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    [Trait("row", "S4-003")]
    public async Task A_consumer_goes_where_the_document_of_the_provider_there_promises_what_it_needs_and_the_answer_says_that_nothing_was_replayed()
    {
        await PublishDocumentAsync("1", SomeDocument.OfPrices());
        await DeployAsync(_provider, "1");
        await PublishPactAsync("1", """{"amount":5,"currency":"EUR"}""");

        var answer = await MayGoAsync(_consumer, "1");

        Deployable(answer).Should().BeTrue(answer.ToJsonString());
        Notices(answer, "held-statically").Should().ContainSingle().Which.Should().Contain("held against the provider's OpenAPI document, not replayed; 1 expectation is let pass");
        var result = answer["matrix"]!.AsArray().Should().ContainSingle().Subject!["verificationResult"]!;
        result["static"]!.GetValue<bool>().Should().BeTrue();
        result["relaxations"]!.GetValue<int>().Should().Be(1);
        var shown = await GetAsync(result);
        shown["interactions"]![0]!["relaxations"]![0]!["id"]!.ToString().Should().Be("optional");
        shown["interactions"]![0]!["relaxations"]![0]!["place"]!.ToString().Should().Be("response body $.currency");
        (await Talk.GetAsync($"/matrix?q[][pacticipant]={_consumer}&q[][version]=1&q[][pacticipant]={_provider}", ("Accept", "text/plain"))).Text.Should().Contain("| true     | static");
    }

    [Fact]
    public async Task A_provider_stays_whose_document_excludes_what_a_consumer_there_needs()
    {
        await PublishPactAsync("1", """{"amount":5}""");
        await DeployAsync(_consumer, "1");
        await PublishDocumentAsync("1", SomeDocument.OfPrices());
        await PublishDocumentAsync("2", SomeDocument.OfPrices(amount: "string"));

        var answer = await MayGoAsync(_provider, "2");

        Deployable(await MayGoAsync(_provider, "1")).Should().BeTrue();
        Deployable(answer).Should().BeFalse();
        Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain("held against it, not replayed").And.Contain("a price: response body $.amount");
        answer["summary"]!["nextSteps"]![0]!["action"]!.ToString().Should().Be("fix");
        (await GetAsync(answer["matrix"]![0]!["verificationResult"]!))["interactions"]![0]!["differences"]![0]!["id"]!.ToString().Should().Be("type-differs");
    }

    [Theory]
    [InlineData(null, "published without evidence of the provider's own tests")]
    [InlineData(false, "the provider's own tests did not bear out")]
    public async Task A_document_that_the_providers_own_tests_do_not_bear_out_promises_nothing(bool? ownTests, string because)
    {
        await PublishPactAsync("1", """{"amount":5}""");
        await DeployAsync(_consumer, "1");
        await PublishDocumentAsync("1", SomeDocument.OfPrices(), ownTests);

        var answer = await MayGoAsync(_provider, "1");
        await PublishDocumentAsync("1", SomeDocument.OfPrices());

        Deployable(answer).Should().BeFalse();
        Notices(answer, "own-tests-missing").Should().ContainSingle().Which.Should().Contain(because);
        Deployable(await MayGoAsync(_provider, "1")).Should().BeTrue("it was published again, with their success");
    }

    [Theory]
    [InlineData("integer", false)]
    [InlineData("string", true)]
    public async Task A_replay_of_the_same_pair_decides_whatever_the_document_says(string documented, bool replayed)
    {
        await PublishPactAsync("1", """{"amount":5}""");
        await DeployAsync(_consumer, "1");
        await PublishDocumentAsync("1", SomeDocument.OfPrices(documented));
        Deployable(await MayGoAsync(_provider, "1")).Should().Be(!replayed);

        await VerifyAsync("1", replayed);
        var answer = await MayGoAsync(_provider, "1");

        Deployable(answer).Should().Be(replayed);
        answer["matrix"]!.AsArray().Should().ContainSingle().Subject!["verificationResult"]!.AsObject().Should().NotContainKey("static");
        var page = await PageAsync($"/contracts/provider/{_provider}/version/1/consumer/{_consumer}/pact-version/{await HashAsync()}");
        page.Should().Contain("It was replayed too, and that decides");
    }

    [Fact]
    public async Task What_is_said_of_a_version_anew_decides_from_then_on_and_not_before()
    {
        await PublishPactAsync("1", """{"amount":5}""");
        await DeployAsync(_consumer, "1");
        await PublishDocumentAsync("1", SomeDocument.OfPrices());
        var then = TimeProvider.System.GetUtcNow();
        await PublishDocumentAsync("1", SomeDocument.OfPrices(amount: "string"));

        Deployable(await MayGoAsync(_provider, "1")).Should().BeFalse();
        Deployable(await MayGoAsync(_provider, "1", $"&asOf={Uri.EscapeDataString(then.UtcDateTime.ToString("O"))}")).Should().BeTrue();
    }

    [Fact]
    public async Task A_question_that_names_the_other_side_as_a_whole_is_about_its_current_versions()
    {
        await PublishPactAsync("1", """{"amount":5}""", "main");
        await PublishPactAsync("2", """{"amount":5,"currency":"EUR"}""", "main");
        await PublishDocumentAsync("1", SomeDocument.OfPrices(amount: "string"), branch: "main");
        await PublishDocumentAsync("2", SomeDocument.OfPrices(), branch: "main");

        var ofConsumer = await MatrixAsync($"q[][pacticipant]={_consumer}&q[][version]=2&latestby=cvpv");
        var ofProvider = await MatrixAsync($"q[][pacticipant]={_provider}&q[][version]=1&latestby=cvpv");

        Versions(ofConsumer).Should().Equal(("2", "2"));
        Versions(ofProvider).Should().Equal(("2", "1"));
        ofConsumer[0]!["verificationResult"]!["success"]!.GetValue<bool>().Should().BeTrue();
        ofProvider[0]!["verificationResult"]!["success"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task A_document_says_nothing_of_messages_so_that_a_pact_with_one_has_to_be_replayed()
    {
        const string Message = """{"description":"a price changed","contents":{"content":{"amount":5},"contentType":"application/json"},"type":"Asynchronous/Messages"}""";
        var pact = $$$"""{"consumer":{"name":"{{{_consumer}}}"},"provider":{"name":"{{{_provider}}}"},"interactions":[{{{Message}}}],"metadata":{"pactSpecification":{"version":"4.0"} } }""";
        await Talk.PostAsync("/contracts/publish", SomePact.Publication(_consumer, "1", _provider, pact));
        await DeployAsync(_consumer, "1");
        await PublishDocumentAsync("1", SomeDocument.OfPrices());

        var answer = await MayGoAsync(_provider, "1");

        Deployable(answer).Should().BeFalse();
        Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain("says nothing about messages");
    }

    [Theory]
    [InlineData("#/nowhere", "which is not there")]
    [InlineData("other.json", "which is not in it")]
    public async Task What_a_document_refers_to_in_vain_is_undecided_and_so_no_promise(string reference, string because)
    {
        await PublishPactAsync("1", """{"amount":5}""");
        await DeployAsync(_consumer, "1");
        await PublishDocumentAsync("1", SomeDocument.OfPrices().Replace("""{"type":"integer"}""", $$"""{"$ref":"{{reference}}"}""", StringComparison.Ordinal));

        var answer = await MayGoAsync(_provider, "1");

        Deployable(answer).Should().BeFalse();
        Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain(because);
    }

    [Theory]
    [InlineData("""{"allOf":{}}""", "allOf that is no list")]
    [InlineData("""{"format":"\ud800"}""", "UTF-16")]
    public async Task A_schema_that_is_none_promises_nothing_and_hinders_no_answer(string schema, string because)
    {
        await PublishPactAsync("1", """{"amount":5}""");
        await DeployAsync(_consumer, "1");
        await PublishDocumentAsync("1", SomeDocument.OfPrices().Replace("""{"type":"integer"}""", schema, StringComparison.Ordinal));

        var answer = await MayGoAsync(_provider, "1");

        Deployable(answer).Should().BeFalse();
        Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain(because);
    }

    [Theory]
    [InlineData(300, "schemas apply within each other, which is the limit")]
    [InlineData(3_000, "describes one place by more than 1000 schemas")]
    public async Task Types_that_refer_to_each_other_in_every_way_are_given_up_and_promise_nothing(int count, string because)
    {
        var types = Enumerable.Range(0, count).Select(n => $$"""
            "T{{n}}":{"anyOf":[{"$ref":"#/components/schemas/T{{(n + 1) % count}}"},{"$ref":"#/components/schemas/T{{n * 7 % count}}"}]}
            """);
        var document = SomeDocument.OfPrices().Replace("""{"type":"integer"}""", """{"$ref":"#/components/schemas/T1"}""", StringComparison.Ordinal);
        await PublishPactAsync("1", """{"amount":5}""");
        await DeployAsync(_consumer, "1");

        await PublishDocumentAsync("1", document[..^1] + ",\"components\":{\"schemas\":{" + string.Join(',', types) + "}}}");
        var answer = await MayGoAsync(_provider, "1");

        Deployable(answer).Should().BeFalse();
        Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain(because);
    }

    [Fact]
    public async Task A_pact_that_was_only_held_against_a_document_is_pending_for_who_replays_it()
    {
        await PublishPactAsync("1", """{"amount":5}""", "main");
        await PublishDocumentAsync("1", SomeDocument.OfPrices(), branch: "main");

        var pacts = (await Talk.PostAsync($"/pacts/provider/{_provider}/for-verification", """{"includePendingStatus":true,"providerVersionBranch":"main","consumerVersionSelectors":[{"latest":true}]}""")).Json;

        pacts["_embedded"]!["pacts"]![0]!["verificationProperties"]!["pending"]!.GetValue<bool>().Should().BeTrue();
    }

    // The documents are made of the services' endpoints: fields and types are in them, and headers that a filter adds are not.
    [Theory]
    [InlineData("Orders", "Users", null)]
    [InlineData("Gateway", "Pricing", "response header X-Correlation-Id: The document does not describe it.")]
    [Trait("row", "S3-050")]
    public async Task Pacts_of_the_reference_system_are_held_against_the_documents_of_its_services(string consumer, string provider, string? disagreement)
    {
        var pact = await ReadAsync("pacts", $"{consumer}-{provider}.json");
        await Talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, _consumer, provider, pact));
        await DeployAsync(consumer, _consumer);
        await Talk.PostAsync($"/provider-contracts/provider/{provider}/publish", SomeDocument.Publication(_provider, await ReadAsync("openapi", $"{provider}.json")));

        var answer = await MayGoAsync(provider, _provider);

        var result = await GetAsync(answer["matrix"]!.AsArray().Should().ContainSingle().Subject!["verificationResult"]!);
        result["interactions"]!.AsArray().Should().HaveCountGreaterThan(3).And.OnlyContain(interaction => interaction!["operation"] != null);
        Deployable(answer).Should().Be(disagreement is null, result.ToJsonString());
        if (disagreement is not null)
            Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().EndWith(disagreement);
    }

    [Fact]
    [Trait("row", "S4-088")]
    public async Task The_matrix_and_its_results_are_shown_with_a_mark()
    {
        const string Hostile = "a <b>price</b>";
        await Talk.PostAsync("/contracts/publish", SomePact.Publication(_consumer, "1", _provider, SomeDocument.Pact(_consumer, _provider, """{"amount":5,"currency":"EUR"}""", Hostile)));
        await PublishDocumentAsync("1", SomeDocument.OfPrices());

        var matrix = await PageAsync($"/matrix/provider/{_provider}/consumer/{_consumer}");
        var contract = await PageAsync($"/contracts/provider/{_provider}/version/1");
        var result = await PageAsync($"/contracts/provider/{_provider}/version/1/consumer/{_consumer}/pact-version/{await HashAsync()}");

        matrix.Should().Contain("agrees, static");
        contract.Should().Contain("some tool 1.0").And.Contain(_consumer);
        result.Should().Contain("Nothing was replayed").And.Contain("Not promised, and let pass").And.Contain("response body $.currency").And.NotContain(Hostile);
    }

    private async Task PublishPactAsync(string version, string body, string? branch = null) =>
        (await Talk.PostAsync("/contracts/publish", SomePact.Publication(_consumer, version, _provider, SomeDocument.Pact(_consumer, _provider, body), branch))).Status.Should().Be(200);

    private async Task PublishDocumentAsync(string version, string document, bool? ownTests = true, string? branch = null)
    {
        var reply = await Talk.PostAsync($"/provider-contracts/provider/{_provider}/publish", SomeDocument.Publication(version, document, ownTests, branch: branch));
        reply.Status.Should().Be(200, reply.Text);
    }

    private async Task DeployAsync(string application, string version)
    {
        var environments = (await Talk.GetAsync("/environments?name=production")).Json["_embedded"]!["environments"]!.AsArray();
        (await Talk.PostAsync($"/pacticipants/{application}/versions/{version}/deployed-versions/environment/{environments[0]!["uuid"]}")).Status.Should().Be(201);
    }

    private async Task VerifyAsync(string providerVersion, bool success)
    {
        var pact = await Talk.GetAsync($"/pacts/provider/{_provider}/consumer/{_consumer}/latest");
        (await Talk.PostAsync(pact.Link("pb:publish-verification-results")[Talk.Base.Length..], $$"""{"success":{{(success ? "true" : "false")}},"providerApplicationVersion":"{{providerVersion}}"}""")).Status.Should().Be(201);
    }

    private async Task<string> HashAsync() => (await Talk.GetAsync($"/pacts/provider/{_provider}/consumer/{_consumer}/latest")).Link("pb:pact-version").Split('/')[^1];

    private async Task<JsonNode> MayGoAsync(string application, string version, string more = "")
    {
        var reply = await Talk.GetAsync($"/can-i-deploy?pacticipant={application}&version={version}&environment=production{more}");
        reply.Status.Should().Be(200, reply.Text);
        return reply.Json;
    }

    private async Task<JsonArray> MatrixAsync(string question) => (await Talk.GetAsync($"/matrix?{question}")).Json["matrix"]!.AsArray();

    private async Task<JsonNode> GetAsync(JsonNode result) => (await Talk.GetAsync(result["_links"]!["self"]!["href"]!.ToString()[Talk.Base.Length..])).Json;

    private async Task<string> PageAsync(string path)
    {
        var reply = await Talk.GetAsync(path, ("Accept", "text/html"));
        reply.Status.Should().Be(200, reply.Text);
        return reply.Text;
    }

    private static Task<string> ReadAsync(string folder, string file, [CallerFilePath] string sourceFile = "") =>
        File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(sourceFile)!, "..", "..", "..", "..", "contracts", folder, file), TestContext.Current.CancellationToken);

    private static bool Deployable(JsonNode answer) => answer["summary"]!["deployable"]?.GetValue<bool>() == true;

    private static IEnumerable<string> Notices(JsonNode answer, string id) =>
        answer["notices"]!.AsArray().Where(notice => notice!["id"]!.ToString() == id).Select(notice => notice!["text"]!.ToString());

    private static IEnumerable<(string Consumer, string Provider)> Versions(JsonArray rows) =>
        rows.Select(row => (row!["consumer"]!["version"]!["number"]!.ToString(), row["provider"]!["version"]!["number"]!.ToString()));
}
