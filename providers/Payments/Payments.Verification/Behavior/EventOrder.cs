using Payments.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Payments.Verification.Behavior;

public sealed class EventOrder() : ServiceEventOrder(Captures)
{
    public static EventStory Captures { get; } = EventStory.Of("two payments that are taken", PaymentsHost.OnSqlite, CaptureAsync);

    private static async Task<IReadOnlyList<HttpResponseMessage>> CaptureAsync(PaymentsHost app)
    {
        Guid[] orders = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        foreach (var order in orders)
            (await app.AuthorizeAsync(order)).EnsureSuccessStatusCode();
        return [await app.CaptureAsync(orders[0]), await app.CaptureAsync(orders[1])];
    }
}
