using Marketplace.Api;
using Marketplace.Api.Listings;
using Marketplace.Api.Synchronizations;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddMarketplace();

var app = builder.Build();
app.UseServiceDefaults();
app.MapListings();
app.MapSynchronizations();

await app.RunAsync();
