using Contracts.Servers;
using RabbitMQ.Client;

namespace ServiceDefaults.Testing;

/// <summary>Servers for tests. Without one the test is skipped and says why; in CI it fails, since a skip would hide what was not tested.</summary>
public static class TestServers
{
    /// <summary>The address of a RabbitMQ.</summary>
    public static async Task<Uri> RabbitMqOrSkipAsync() => new(await OrSkipAsync(RabbitMqServer.FindAsync));

    /// <summary>Makes a queue for questions as who answers them makes it, or finds it there: a question that is sent before the service listens waits for it.</summary>
    public static async Task EnsureQueueForQuestionsAsync(Uri rabbitMq, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = rabbitMq }.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: true, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>A Redis, as its client is told of it: the address, and more patience than the second that it has by itself.</summary>
    public static async Task<string> RedisOrSkipAsync() => $"{await OrSkipAsync(RedisServer.FindAsync)},syncTimeout=60000,connectTimeout=60000";

    private static async Task<string> OrSkipAsync(Func<CancellationToken, Task<string>> find)
    {
        try
        {
            return await find(TestContext.Current.CancellationToken);
        }
        catch (PartMissingException missing) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
