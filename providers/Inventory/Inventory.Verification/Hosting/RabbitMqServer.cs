namespace Inventory.Verification.Hosting;

/// <summary>The RabbitMQ of the tests.</summary>
internal static class RabbitMqServer
{
    /// <summary>Its address; null on a machine without one.</summary>
    public static Uri? Address => Environment.GetEnvironmentVariable("CONTRACTS_RABBITMQ") is { Length: > 0 } address ? new Uri(address) : null;

    /// <summary>Its address. Without one the test is skipped and says why; in CI it fails.</summary>
    public static Uri AddressOrSkip()
    {
        Assert.SkipWhen(Address is null && Environment.GetEnvironmentVariable("CI") != "true", "CONTRACTS_RABBITMQ is not set: amqp://guest:guest@localhost:5672");
        return Address ?? throw new InvalidOperationException("CONTRACTS_RABBITMQ is not set, and in CI nothing may be left out.");
    }
}
