using Pricing.Api;
using Pricing.Api.Prices;
using Pricing.Api.Quotes;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPricing();

var app = builder.Build();
app.UseServiceDefaults();
app.MapPrices();
app.MapQuotes();

await app.RunAsync();
