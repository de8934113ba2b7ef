using Contracts.Databases;
using Contracts.Servers;
using Contracts.Testing;

namespace Journeys.Tests.Hosting;

/// <summary>The servers that a journey needs.</summary>
internal sealed record Servers(PostgreSqlTestDatabase Database, string Redis, Uri RabbitMq)
{
    /// <summary>Skips the test where one is missing; in CI nothing may be left out.</summary>
    public static async Task<Servers> FindOrSkipAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        try
        {
            var (redis, rabbitMq) = (await RedisServer.FindAsync(cancellationToken), await RabbitMqServer.FindAsync(cancellationToken));
            var database = new PostgreSqlTestDatabase();
            await database.StartOrSkipAsync(cancellationToken);
            return new Servers(database, redis, new Uri(rabbitMq));
        }
        catch (PartMissingException missing) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
