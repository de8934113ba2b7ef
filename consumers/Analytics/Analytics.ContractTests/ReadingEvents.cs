using Analytics.ContractTests.Stores;
using Analytics.Ledger.Entries;
using Analytics.Ledger.Messages;
using Contracts.Consumers.Schemas;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using ServiceDefaults.Events.Avro;
using ServiceDefaults.Testing;

namespace Analytics.ContractTests;

/// <summary>What Analytics needs of the events of all services, shown by its own deserializers, handlers and store.</summary>
public sealed class ReadingEvents
{
    private const string Order = "0198c0de-0000-7000-8000-000000000001";

    private static readonly EventSchemas Analytics = EventSchemas.Of("Analytics", new EventSchemaConfig { JsonSettings = AnalyticsMessages.Json });

    internal static readonly EventReader StockChanged = Analytics.Reads<StockChanged>("stock-changed").FromExchange("inventory", "stock.changed").WithHeaders("message-id");

    private static readonly EventReader OrderPlaced = Analytics.Reads<OrderPlaced>("order-placed").FromExchange("orders", "order.placed").WithHeaders("message-id");

    private static readonly EventReader OrderAssigned = Analytics.Reads<OrderAssigned>("order-assigned").FromExchange("orders", "order.assigned").WithHeaders("message-id");

    private static readonly EventReader OrderCompleted = Analytics.Reads<OrderCompleted>("order-completed").FromExchange("orders", "order.completed").WithHeaders("message-id");

    private static readonly EventReader PaymentCaptured = Analytics.Reads(Captured.Name, SchemaType.Avro, Captured.Schema).FromExchange("payments", "payment.captured").WithHeaders("message-id");

    private static readonly EventReader UserRegistered = Analytics.Reads<UserRegistered>("user-registered").FromExchange("users", "user.registered").WithHeaders("message-id");

    private static AvroEvent<PaymentCaptured> Captured => Ledger.Messages.PaymentCaptured.Avro;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S4-015")]
    public Task An_order_is_entered_with_its_lines_to_the_cent() => IsEnteredAsync(
        OrderPlaced.Example(new
        {
            orderId = Order,
            lines = new[] { new { sku = "chair-oak", quantity = 1, total = 129.95m }, new { sku = "lamp-desk", quantity = 3, total = 59.97m } },
            total = 189.92m,
            currency = "EUR",
            placedAt = "2026-01-15T10:00:00Z",
        }),
        (books, message) => books.PlacedAsync(message.Headers["message-id"], message.Content, Token),
        "2026-01-15 OrderPlaced 1× 189.92 EUR",
        "2026-01-15 ProductSold chair-oak 1× 129.95 EUR",
        "2026-01-15 ProductSold lamp-desk 3× 59.97 EUR");

    [Fact]
    public Task An_assigned_order_is_entered_for_its_technician() => IsEnteredAsync(
        OrderAssigned.Example(new { orderId = Order, technician = "t-4", assignedAt = "2026-01-15T11:00:00Z" }),
        (books, message) => books.AssignedAsync(message.Headers["message-id"], message.Content, Token),
        "2026-01-15 OrderAssigned t-4 1×");

    [Fact]
    [Trait("row", "S4-057")]
    public Task A_completed_order_is_entered_with_what_it_is_worth() => IsEnteredAsync(
        OrderCompleted.Example(new { orderId = Order, total = 189.92m, currency = "EUR", completedAt = "2026-01-16T09:00:00Z" }),
        (books, message) => books.CompletedAsync(message.Headers["message-id"], message.Content, Token),
        "2026-01-16 OrderCompleted 1× 189.92 EUR");

    [Fact]
    public Task Money_that_was_taken_is_entered_to_the_cent() => IsEnteredAsync(
        PaymentCaptured.Example(new { orderId = Order, amount = 189.92m, currency = "EUR", capturedAt = new DateTimeOffset(2026, 1, 15, 10, 0, 1, TimeSpan.Zero) }),
        async (books, message) => await books.CapturedAsync(message.Headers["message-id"], await Captured.ReadAsync(message), Token),
        "2026-01-15 PaymentCaptured 1× 189.92 EUR");

    [Fact]
    public Task Who_registers_is_counted_and_not_named() => IsEnteredAsync(
        UserRegistered.Example(new { userId = Order, registeredAt = "2026-01-14T08:00:00Z" }),
        (books, message) => books.RegisteredAsync(message.Headers["message-id"], message.Content, Token),
        "2026-01-14 UserRegistered 1×");

    [Theory]
    [InlineData(0, "2026-01-15 ProductSoldOut chair-oak 1×")]
    [InlineData(1)]
    public Task A_product_is_entered_when_none_is_left(int available, params string[] entries) => IsEnteredAsync(
        StockChanged.Example(new { sku = "chair-oak", available, changedAt = "2026-01-15T10:00:00Z" }),
        (books, message) => books.StockChangedAsync(message.Headers["message-id"], message.Content, Token),
        entries);

    [Fact]
    public async Task An_order_whose_lines_do_not_add_up_is_not_entered()
    {
        await using var database = await LedgerDatabase.CreateAsync(Token);
        var body = """
            {"orderId":"0198c0de-0000-7000-8000-000000000001","lines":[{"sku":"chair-oak","quantity":1,"total":129.95}],"total":129.94,"currency":"EUR","placedAt":"2026-01-15T10:00:00Z"}
            """u8.ToArray();

        var handling = () => database.HandleAsync(books => books.PlacedAsync("m1", body, Token));

        await handling.Should().ThrowAsync<System.Text.Json.JsonException>().WithMessage("The lines of order 0198c0de-0000-7000-8000-000000000001 add up to 129.95, and its total is 129.94.");
        (await database.EntriesAsync(Token)).Should().BeEmpty();
    }

    private static async Task IsEnteredAsync(EventExample example, Func<Bookkeeping, EventMessage, Task<bool>> handle, params string[] entries)
    {
        await using var database = await LedgerDatabase.CreateAsync(Token);

        await example.WithHeader("message-id", "m1").VerifyAsync(message => database.HandleAsync(books => handle(books, message)));

        (await database.EntriesAsync(Token)).Should().Equal(entries);
    }
}
