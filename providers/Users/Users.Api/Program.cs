using ServiceDefaults;
using Users.Api;
using Users.Api.EmailVerification;
using Users.Api.Login;
using Users.Api.Profiles;
using Users.Api.Registration;
using Users.Api.Search;

var builder = WebApplication.CreateBuilder(args);
builder.AddUsers();

var app = builder.Build();
app.UseServiceDefaults();
app.MapRegistration();
app.MapVerifications();
app.MapLogin();
app.MapProfiles();
app.MapSearch();

await app.RunAsync();
