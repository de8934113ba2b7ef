using Inventory.Api;
using Inventory.Api.Correlation;
using Inventory.Api.Health;
using Inventory.Api.Products;
using Inventory.Api.Reservations;
using Inventory.Api.Stocks;

var builder = WebApplication.CreateBuilder(args);
builder.AddInventory();

var app = builder.Build();
app.UseCorrelationId();
app.UseHttpLogging();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapProducts();
app.MapStock();
app.MapReservations();
app.MapHealth();

await app.RunAsync();
