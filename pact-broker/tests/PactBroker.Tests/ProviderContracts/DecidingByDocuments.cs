using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>A pact that nobody has replayed is held against the provider's OpenAPI document, as long as the provider's own tests bear that out.</summary>
public abstract class DecidingByDocuments(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : DecidingByDocuments(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : DecidingByDocuments(broker), IClassFixture<PostgreSqlBroker>;

    private readonly PriceTalk _prices = new(() => broker.Talk);

    [Fact]
    [Trait("row", "S4-003")]
    public async Task A_consumer_goes_where_the_document_of_the_provider_there_promises_what_it_needs_and_the_answer_says_that_nothing_was_replayed()
    {
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices());
        await _prices.DeployAsync(_prices.Provider, "1");
        await _prices.PublishPactAsync("1", """{"amount":5,"currency":"EUR"}""");

        var answer = await _prices.MayGoAsync(_prices.Consumer, "1");

        PriceTalk.Deployable(answer).Should().BeTrue(answer.ToJsonString());
        PriceTalk.Notices(answer, "held-statically").Should().ContainSingle().Which.Should().Contain("held against the provider's OpenAPI document, not replayed; 1 expectation is let pass");
        var result = answer["matrix"]!.AsArray().Should().ContainSingle().Subject!["verificationResult"]!;
        result["static"]!.GetValue<bool>().Should().BeTrue();
        result["relaxations"]!.GetValue<int>().Should().Be(1);
        var shown = await _prices.GetAsync(result);
        shown["interactions"]![0]!["relaxations"]![0]!["id"]!.ToString().Should().Be("optional");
        shown["interactions"]![0]!["relaxations"]![0]!["place"]!.ToString().Should().Be("response body $.currency");
        (await _prices.Talk.GetAsync($"/matrix?q[][pacticipant]={_prices.Consumer}&q[][version]=1&q[][pacticipant]={_prices.Provider}", ("Accept", "text/plain"))).Text.Should().Contain("| true     | static");
    }

    [Fact]
    public async Task A_provider_stays_whose_document_excludes_what_a_consumer_there_needs()
    {
        await _prices.PublishPactAsync("1", """{"amount":5}""");
        await _prices.DeployAsync(_prices.Consumer, "1");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices());
        await _prices.PublishDocumentAsync("2", SomeDocument.OfPrices(amount: "string"));

        var answer = await _prices.MayGoAsync(_prices.Provider, "2");

        PriceTalk.Deployable(await _prices.MayGoAsync(_prices.Provider, "1")).Should().BeTrue();
        PriceTalk.Deployable(answer).Should().BeFalse();
        PriceTalk.Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain("held against it, not replayed").And.Contain("a price: response body $.amount");
        answer["summary"]!["nextSteps"]![0]!["action"]!.ToString().Should().Be("fix");
        (await _prices.GetAsync(answer["matrix"]![0]!["verificationResult"]!))["interactions"]![0]!["differences"]![0]!["id"]!.ToString().Should().Be("type-differs");
    }

    [Theory]
    [InlineData(null, "published without evidence of the provider's own tests")]
    [InlineData(false, "the provider's own tests did not bear out")]
    public async Task A_document_that_the_providers_own_tests_do_not_bear_out_promises_nothing(bool? ownTests, string because)
    {
        await _prices.PublishPactAsync("1", """{"amount":5}""");
        await _prices.DeployAsync(_prices.Consumer, "1");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices(), ownTests);

        var answer = await _prices.MayGoAsync(_prices.Provider, "1");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices());

        PriceTalk.Deployable(answer).Should().BeFalse();
        PriceTalk.Notices(answer, "own-tests-missing").Should().ContainSingle().Which.Should().Contain(because);
        PriceTalk.Deployable(await _prices.MayGoAsync(_prices.Provider, "1")).Should().BeTrue("it was published again, with their success");
    }

    [Fact]
    public async Task What_is_said_of_a_version_anew_decides_from_then_on_and_not_before()
    {
        await _prices.PublishPactAsync("1", """{"amount":5}""");
        await _prices.DeployAsync(_prices.Consumer, "1");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices());
        var then = TimeProvider.System.GetUtcNow();
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices(amount: "string"));

        PriceTalk.Deployable(await _prices.MayGoAsync(_prices.Provider, "1")).Should().BeFalse();
        PriceTalk.Deployable(await _prices.MayGoAsync(_prices.Provider, "1", $"&asOf={Uri.EscapeDataString(then.UtcDateTime.ToString("O"))}")).Should().BeTrue();
    }
}
