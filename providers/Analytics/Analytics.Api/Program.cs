using Analytics.Api;
using Analytics.Api.Reports;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddAnalytics();

var app = builder.Build();
app.UseServiceDefaults();
app.MapReports();

await app.RunAsync();
