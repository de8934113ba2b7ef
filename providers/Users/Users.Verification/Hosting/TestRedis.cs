using ServiceDefaults.Testing;
using StackExchange.Redis;

namespace Users.Verification.Hosting;

/// <summary>A Redis for tests, and a connection of the test's own beside the app's.</summary>
internal sealed class TestRedis : IDisposable
{
    private readonly ConnectionMultiplexer _connection;

    private TestRedis(string address, ConnectionMultiplexer connection) => (Address, _connection) = (address, connection);

    public string Address { get; }

    private IDatabase Database => _connection.GetDatabase();

    /// <summary>Skips the test where there is no server; in CI nothing may be left out.</summary>
    public static async Task<TestRedis> FindOrSkipAsync()
    {
        var address = await TestServers.RedisOrSkipAsync();
        return new TestRedis(address, await ConnectionMultiplexer.ConnectAsync(address));
    }

    /// <summary>The keys of a user's verification tokens, with the time that each has left.</summary>
    public async Task<IReadOnlyDictionary<string, TimeSpan?>> TokensOfAsync(Guid user)
    {
        var tokens = new Dictionary<string, TimeSpan?>();
        foreach (var key in _connection.GetServer(_connection.GetEndPoints().Single()).Keys(pattern: "users:verification:*"))
        {
            if (await Database.StringGetAsync(key) == user.ToString())
                tokens[key.ToString()] = await Database.KeyTimeToLiveAsync(key);
        }

        return tokens;
    }

    public void Dispose() => _connection.Dispose();
}
