using Contracts.Consumers.Schemas;
using Microsoft.Data.Sqlite;
using Notifications.Worker.Stock;

namespace Notifications.ContractTests;

/// <summary>What Notifications needs of the event <c>stock-changed</c>, shown by its own deserializer, handler and store.</summary>
public sealed class ReadingStockChanges : IAsyncLifetime
{
    internal static readonly EventReader StockChanged = EventSchemas.Of("Notifications", new EventSchemaConfig { JsonSettings = StockMessages.Json })
        .Reads<StockChanged>("stock-changed")
        .FromExchange("inventory", "stock.*")
        .WithHeaders(StockMessages.MessageIdHeader);

    private readonly AlertStore _store = new($"Data Source={Path.GetTempFileName()}");

    private StockAlerts Alerts => new(_store, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => new(_store.PrepareAsync(Token));

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task A_product_that_runs_out_raises_an_alert(int available, bool raises)
    {
        await StockChanged.Example(new { sku = "chair-oak", available }).WithHeader("message-id", "m1")
            .VerifyAsync(message => Alerts.HandleAsync(message.Headers["message-id"], message.Content, Token));

        (await _store.ListAsync(Token)).Select(alert => (alert.Sku, alert.Available)).Should().Equal(raises ? [("chair-oak", available)] : []);
    }

    [Fact]
    [Trait("row", "S4-050")]
    public async Task An_event_that_comes_twice_raises_one_alert()
    {
        for (var delivery = 0; delivery < 2; delivery++)
        {
            await StockChanged.Example(new { sku = "chair-oak", available = 1 }).WithHeader("message-id", "m1")
                .VerifyAsync(message => Alerts.HandleAsync(message.Headers["message-id"], message.Content, Token));
        }

        (await _store.ListAsync(Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_the_writer_adds_is_passed_over() =>
        await StockChanged.Example(new { sku = "chair-oak", available = 7, warehouses = new[] { "east" } }).WithHeader("message-id", "m1")
            .VerifyAsync(message => Alerts.HandleAsync(message.Headers["message-id"], message.Content, Token));
}
