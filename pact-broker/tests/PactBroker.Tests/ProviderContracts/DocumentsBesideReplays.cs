using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>Replaying a pact says more than holding it against a document.</summary>
public abstract class DocumentsBesideReplays(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : DocumentsBesideReplays(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : DocumentsBesideReplays(broker), IClassFixture<PostgreSqlBroker>;

    private readonly PriceTalk _prices = new(() => broker.Talk);

    [Theory]
    [InlineData("integer", false)]
    [InlineData("string", true)]
    public async Task A_replay_of_the_same_pair_decides_whatever_the_document_says(string documented, bool replayed)
    {
        await _prices.PublishPactAsync("1", """{"amount":5}""");
        await _prices.DeployAsync(_prices.Consumer, "1");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices(documented));
        PriceTalk.Deployable(await _prices.MayGoAsync(_prices.Provider, "1")).Should().Be(!replayed);

        await _prices.VerifyAsync("1", replayed);
        var answer = await _prices.MayGoAsync(_prices.Provider, "1");

        PriceTalk.Deployable(answer).Should().Be(replayed);
        answer["matrix"]!.AsArray().Should().ContainSingle().Subject!["verificationResult"]!.AsObject().Should().NotContainKey("static");
        var page = await _prices.PageAsync($"/contracts/provider/{_prices.Provider}/version/1/consumer/{_prices.Consumer}/pact-version/{await _prices.HashAsync()}");
        page.Should().Contain("It was replayed too, and that decides");
    }

    [Fact]
    public async Task A_pact_that_was_only_held_against_a_document_is_pending_for_who_replays_it()
    {
        await _prices.PublishPactAsync("1", """{"amount":5}""", "main");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices(), branch: "main");

        var pacts = (await _prices.Talk.PostAsync($"/pacts/provider/{_prices.Provider}/for-verification", """{"includePendingStatus":true,"providerVersionBranch":"main","consumerVersionSelectors":[{"latest":true}]}""")).Json;

        pacts["_embedded"]!["pacts"]![0]!["verificationProperties"]!["pending"]!.GetValue<bool>().Should().BeTrue();
    }
}
