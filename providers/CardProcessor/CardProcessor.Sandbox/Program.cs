using CardProcessor.Sandbox;
using CardProcessor.Sandbox.Authorizations;

var builder = WebApplication.CreateBuilder(args);
builder.AddSandbox();

var app = builder.Build();
app.MapAuthorizations();
app.MapHealthChecks("/health");

await app.RunAsync();
