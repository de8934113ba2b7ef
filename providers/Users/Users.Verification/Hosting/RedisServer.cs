using StackExchange.Redis;

namespace Users.Verification.Hosting;

/// <summary>The Redis that the tests were given.</summary>
internal static class RedisServer
{
    public static string? Address => Environment.GetEnvironmentVariable("CONTRACTS_REDIS");

    /// <summary>A connection of the test's own, beside the app's; skips the test where there is no server.</summary>
    public static async Task<ConnectionMultiplexer> ConnectOrSkipAsync()
    {
        if (Address is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", "CONTRACTS_REDIS is not set: localhost:6379");
            throw new InvalidOperationException("CONTRACTS_REDIS is not set, and in CI nothing may be left out.");
        }

        return await ConnectionMultiplexer.ConnectAsync(Address);
    }
}
