using Bazaar.Sandbox;
using Bazaar.Sandbox.Listings;
using Bazaar.Sandbox.Orders;

var builder = WebApplication.CreateBuilder(args);
builder.AddBazaar();

var app = builder.Build();
app.MapListings();
app.MapOrders();
app.MapGet("/health", () => TypedResults.Ok());

await app.RunAsync();
