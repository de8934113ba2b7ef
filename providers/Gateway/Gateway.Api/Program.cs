using Gateway.Api;
using Gateway.Api.Correlation;
using Gateway.Api.Health;
using Gateway.Api.Products;
using Gateway.Api.Reservations;

var builder = WebApplication.CreateBuilder(args);
builder.AddGateway();

var app = builder.Build();
app.UseCorrelationId();
app.UseHttpLogging();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapProducts();
app.MapReservations();
app.MapHealth();

await app.RunAsync();
