using Gateway.Api;
using Gateway.Api.Checkouts;
using Gateway.Api.Listings;
using Gateway.Api.Products;
using Gateway.Api.Reports;
using Gateway.Api.Reservations;
using Gateway.Api.Users;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddGateway();

var app = builder.Build();
app.UseServiceDefaults();
app.MapProducts();
app.MapProductCheck();
app.MapReservations();
app.MapCheckout();
app.MapReports();
app.MapListings();
app.MapAccounts();
app.MapProfile();

await app.RunAsync();
