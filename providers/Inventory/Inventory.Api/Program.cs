using Inventory.Api;
using Inventory.Api.Products;
using Inventory.Api.Reservations;
using Inventory.Api.Stocks;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddInventory();

var app = builder.Build();
app.UseServiceDefaults();
app.MapProducts();
app.MapStock();
app.MapReservations();

await app.RunAsync();
