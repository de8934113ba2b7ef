using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using ServiceDefaults.Tokens;
using Users.Api;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class ServiceAccounts
{
    private const string Email = "orders@services.example.com";

    public static TheoryData<string> Databases => UsersHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_service_logs_in_after_the_first_start_and_with_its_new_password_after_the_next(string database)
    {
        await using var app = await UsersHost.OnAsync(database);

        await using var first = Started(app, "the first password");
        (await LogInAsync(first, "the first password")).Should().Be(HttpStatusCode.OK);
        await using var again = Started(app, "the first password");
        await using var next = Started(app, "the second password");

        (await LogInAsync(next, "the second password")).Should().Be(HttpStatusCode.OK);
        (await LogInAsync(next, "the first password")).Should().Be(HttpStatusCode.Unauthorized);
        (await app.UsersAsync()).Should().ContainSingle(user => user.Email == Email).Which.Role.Should().Be(Roles.Service);
    }

    [Fact]
    public async Task Several_instances_may_make_it_at_once()
    {
        await using var app = await UsersHost.OnAsync("postgres");

        var started = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Started(app, "the first password"))));

        (await app.UsersAsync()).Should().ContainSingle(user => user.Email == Email);
        foreach (var one in started)
            await one.DisposeAsync();
    }

    private static WebApplicationFactory<UsersApp> Started(UsersHost app, string password)
    {
        var started = app.WithWebHostBuilder(builder => builder
            .UseSetting("ServiceAccounts:Known:0:Email", Email)
            .UseSetting("ServiceAccounts:Known:0:Password", password));
        _ = started.Server;
        return started;
    }

    private static async Task<HttpStatusCode> LogInAsync(WebApplicationFactory<UsersApp> app, string password)
    {
        using var response = await app.CreateClient().PostAsJsonAsync("/login", new { email = Email, password }, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
