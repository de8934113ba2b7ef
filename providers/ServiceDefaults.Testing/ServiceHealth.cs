using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Providers.Databases;

namespace ServiceDefaults.Testing;

/// <summary>What every service's health says. A service derives it: <c>public sealed class Health() : ServiceHealth(database => new PricingHost(database));</c></summary>
public abstract class ServiceHealth(Func<TestDatabase, IServiceHost> host)
{
    public static TheoryData<string> Databases => ServiceDatabases.Kinds;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_app_that_reaches_its_database_is_healthy(string database)
    {
        await using var app = host(await ServiceDatabases.StartOrSkipAsync(database));

        using var response = await app.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        body.GetProperty("status").GetString().Should().Be("Healthy");
        body.GetProperty("checks").GetProperty("database").GetString().Should().Be("Healthy");
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S2-003")]
    public async Task An_app_that_lost_its_database_is_not(string database)
    {
        await using var app = host(await ServiceDatabases.StartOrSkipAsync(database));
        using var client = app.CreateClient();
        await app.Database.DropAsync(TestContext.Current.CancellationToken);

        using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        body.GetProperty("checks").GetProperty("database").GetString().Should().Be("Unhealthy");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_lost_database_is_not_replaced_by_an_empty_one(string database)
    {
        await using var app = host(await ServiceDatabases.StartOrSkipAsync(database));
        using var client = app.CreateClient();
        await app.Database.DropAsync(TestContext.Current.CancellationToken);

        using var answer = await client.SendAsync(app.Question(), TestContext.Current.CancellationToken);
        using var health = await client.GetAsync("/health", TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        health.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }
}
