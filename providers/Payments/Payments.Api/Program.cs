using Payments.Api;
using Payments.Api.Payments;
using Payments.Api.Webhooks;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPayments();

var app = builder.Build();
app.UseServiceDefaults();
app.MapPayments();
app.MapWebhooks();

await app.RunAsync();
