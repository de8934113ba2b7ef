using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>Pages show what was only held against a document, and that it was.</summary>
public abstract class StaticResultsOnPages(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : StaticResultsOnPages(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : StaticResultsOnPages(broker), IClassFixture<PostgreSqlBroker>;

    private readonly PriceTalk _prices = new(() => broker.Talk);

    [Fact]
    [Trait("row", "S4-088")]
    public async Task The_matrix_and_its_results_are_shown_with_a_mark()
    {
        const string Hostile = "a <b>price</b>";
        await _prices.Talk.PostAsync("/contracts/publish", SomePact.Publication(_prices.Consumer, "1", _prices.Provider, SomeDocument.Pact(_prices.Consumer, _prices.Provider, """{"amount":5,"currency":"EUR"}""", Hostile)));
        await _prices.PublishDocumentAsync("1", SomeDocument.OfPrices());

        var matrix = await _prices.PageAsync($"/matrix/provider/{_prices.Provider}/consumer/{_prices.Consumer}");
        var contract = await _prices.PageAsync($"/contracts/provider/{_prices.Provider}/version/1");
        var result = await _prices.PageAsync($"/contracts/provider/{_prices.Provider}/version/1/consumer/{_prices.Consumer}/pact-version/{await _prices.HashAsync()}");

        matrix.Should().Contain("agrees, static");
        contract.Should().Contain("some tool 1.0").And.Contain(_prices.Consumer);
        result.Should().Contain("Nothing was replayed").And.Contain("Not promised, and let pass").And.Contain("response body $.currency").And.NotContain(Hostile);
    }
}
