using Payments.Api;
using Payments.Api.Correlation;
using Payments.Api.Health;
using Payments.Api.Payments;
using Payments.Api.Webhooks;

var builder = WebApplication.CreateBuilder(args);
builder.AddPayments();

var app = builder.Build();
app.UseCorrelationId();
app.UseHttpLogging();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapPayments();
app.MapWebhooks();
app.MapHealth();

await app.RunAsync();
