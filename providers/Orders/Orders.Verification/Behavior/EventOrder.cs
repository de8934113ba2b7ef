using Orders.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Orders.Verification.Behavior;

public sealed class EventOrder() : ServiceEventOrder(Life)
{
    public static EventStory Life { get; } = EventStory.Of("the life of an order", OrdersHost.OnSqlite, LiveAsync);

    private static async Task<IReadOnlyList<HttpResponseMessage>> LiveAsync(OrdersHost app)
    {
        var placed = await app.CheckOutAsync();
        var order = (await placed.BodyAsync()).GetProperty("id").GetGuid();
        var assigned = await app.ChangeAsync(order, "assign");
        using var started = await app.ChangeAsync(order, "start");
        return [placed, assigned, await app.ChangeAsync(order, "complete")];
    }
}
