using Orders.Api;
using Orders.Api.Checkouts;
using Orders.Api.Orders;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddOrders();

var app = builder.Build();
app.UseServiceDefaults();
app.MapCheckouts();
app.MapOrders();

await app.RunAsync();
