using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>What a document does not say, or says in no way that can be decided, is no promise, and hinders no answer.</summary>
public abstract class DocumentsThatPromiseNothing(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : DocumentsThatPromiseNothing(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : DocumentsThatPromiseNothing(broker), IClassFixture<PostgreSqlBroker>;

    private readonly PriceTalk _prices = new(() => broker.Talk);

    [Fact]
    public async Task A_document_says_nothing_of_messages_so_that_a_pact_with_one_has_to_be_replayed()
    {
        const string Message = """{"description":"a price changed","contents":{"content":{"amount":5},"contentType":"application/json"},"type":"Asynchronous/Messages"}""";
        var pact = $$$"""{"consumer":{"name":"{{{_prices.Consumer}}}"},"provider":{"name":"{{{_prices.Provider}}}"},"interactions":[{{{Message}}}],"metadata":{"pactSpecification":{"version":"4.0"} } }""";
        await _prices.Talk.PostAsync("/contracts/publish", SomePact.Publication(_prices.Consumer, "1", _prices.Provider, pact));
        await _prices.DeployAsync(_prices.Consumer, "1");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices());

        var answer = await _prices.MayGoAsync(_prices.Provider, "1");

        PriceTalk.Deployable(answer).Should().BeFalse();
        PriceTalk.Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain("says nothing about messages");
    }

    [Theory]
    [InlineData("#/nowhere", "which is not there")]
    [InlineData("other.json", "which is not in it")]
    public async Task What_a_document_refers_to_in_vain_is_undecided_and_so_no_promise(string reference, string because)
    {
        await _prices.PublishPactAsync("1", """{"amount":5}""");
        await _prices.DeployAsync(_prices.Consumer, "1");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices().Replace("""{"type":"integer"}""", $$"""{"$ref":"{{reference}}"}""", StringComparison.Ordinal));

        var answer = await _prices.MayGoAsync(_prices.Provider, "1");

        PriceTalk.Deployable(answer).Should().BeFalse();
        PriceTalk.Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain(because);
    }

    [Theory]
    [InlineData("""{"allOf":{}}""", "allOf that is no list")]
    [InlineData("""{"format":"\ud800"}""", "UTF-16")]
    public async Task A_schema_that_is_none_promises_nothing_and_hinders_no_answer(string schema, string because)
    {
        await _prices.PublishPactAsync("1", """{"amount":5}""");
        await _prices.DeployAsync(_prices.Consumer, "1");
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices().Replace("""{"type":"integer"}""", schema, StringComparison.Ordinal));

        var answer = await _prices.MayGoAsync(_prices.Provider, "1");

        PriceTalk.Deployable(answer).Should().BeFalse();
        PriceTalk.Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain(because);
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
        await _prices.PublishPactAsync("1", """{"amount":5}""");
        await _prices.DeployAsync(_prices.Consumer, "1");

        await _prices.PublishDocumentAsync("1", document[..^1] + ",\"components\":{\"schemas\":{" + string.Join(',', types) + "}}}");
        var answer = await _prices.MayGoAsync(_prices.Provider, "1");

        PriceTalk.Deployable(answer).Should().BeFalse();
        PriceTalk.Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().Contain(because);
    }
}
