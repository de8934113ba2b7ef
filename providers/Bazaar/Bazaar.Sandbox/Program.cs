using Bazaar.Sandbox;
using Bazaar.Sandbox.Listings;

var builder = WebApplication.CreateBuilder(args);
builder.AddBazaar();

var app = builder.Build();
app.MapListings();

await app.RunAsync();
