using Pricing.Api;
using Pricing.Api.Correlation;
using Pricing.Api.Health;
using Pricing.Api.Prices;
using Pricing.Api.Quotes;

var builder = WebApplication.CreateBuilder(args);
builder.AddPricing();

var app = builder.Build();
app.UseCorrelationId();
app.UseHttpLogging();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapPrices();
app.MapQuotes();
app.MapHealth();

await app.RunAsync();
