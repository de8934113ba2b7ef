using Contracts.Servers;

namespace Contracts.Tests.Servers;

/// <summary>Servers for tests. Without one the test is skipped and says why; in CI it fails, since a skip would hide what was not tested.</summary>
internal static class ServerOrSkip
{
    public static async Task<Uri> RabbitMqAsync() => new(await FindAsync(RabbitMqServer.FindAsync));

    public static Task<string> RedisAsync() => FindAsync(RedisServer.FindAsync);

    private static async Task<string> FindAsync(Func<CancellationToken, Task<string>> find)
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
