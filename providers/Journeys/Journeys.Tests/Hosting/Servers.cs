using Contracts.Databases;
using Contracts.Testing;
using ServiceDefaults.Testing;

namespace Journeys.Tests.Hosting;

/// <summary>The servers that a journey needs.</summary>
internal sealed record Servers(PostgreSqlTestDatabase Database, string Redis, Uri RabbitMq)
{
    /// <summary>Skips the test where one is missing; in CI nothing may be left out.</summary>
    public static async Task<Servers> FindOrSkipAsync()
    {
        var (redis, rabbitMq) = (await TestServers.RedisOrSkipAsync(), await TestServers.RabbitMqOrSkipAsync());
        var database = new PostgreSqlTestDatabase();
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        return new Servers(database, redis, rabbitMq);
    }
}
