using Microsoft.Data.Sqlite;
using Notifications.Worker.Orders;
using Notifications.Worker.Stock;
using Notifications.Worker.Storage;
using ServiceDefaults;
using ServiceDefaults.Events;

namespace Notifications.Worker;

internal static class NotificationsServices
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.Services.AddSingleton(services => new AlertStore(DatabaseOf(services)));
        builder.Services.AddSingleton(services => new NoticeStore(() => new SqliteConnection(DatabaseOf(services))));
        builder.Services.AddSingleton<StockAlerts>();
        builder.Services.AddSingleton<OrderNotices>();
        builder.Services.AddHostedService<StorePreparation>();
        builder.AddListener(new EventSubscriptions("notifications")
            .On<StockAlerts>("inventory", "stock.changed", (alerts, told, token) => alerts.HandleAsync(told.MessageId, told.Body, token))
            .On<OrderNotices>("orders", "order.placed", (notices, told, token) => notices.PlacedAsync(told.MessageId, told.Body, token))
            .On<OrderNotices>("orders", "order.assigned", (notices, told, token) => notices.AssignedAsync(told.MessageId, told.Body, token))
            .On<OrderNotices, PaymentCaptured>("payments", "payment.captured", PaymentCaptured.Avro, (notices, messageId, captured, token) => notices.PaidAsync(messageId, captured, token)));
    }

    private static string DatabaseOf(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>()["Database:ConnectionString"] ?? "Data Source=notifications.db";
}
