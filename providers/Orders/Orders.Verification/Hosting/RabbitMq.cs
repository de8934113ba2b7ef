using RabbitMQ.Client;

namespace Orders.Verification.Hosting;

/// <summary>A real message broker, where the machine has one.</summary>
internal static class RabbitMq
{
    public static Uri? Address => Environment.GetEnvironmentVariable("CONTRACTS_RABBITMQ") is { } address ? new Uri(address) : null;

    public static async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (Address is { } address)
            return await new ConnectionFactory { Uri = address }.CreateConnectionAsync(cancellationToken);

        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", "CONTRACTS_RABBITMQ is not set: amqp://guest:guest@localhost:5672");
        throw new InvalidOperationException("CONTRACTS_RABBITMQ is not set, and in CI nothing may be left out.");
    }
}
