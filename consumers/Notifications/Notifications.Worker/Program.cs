using Notifications.Worker;
using Notifications.Worker.Orders;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddNotifications();

var app = builder.Build();
app.UseServiceDefaults();
app.MapNotices();

await app.RunAsync();
