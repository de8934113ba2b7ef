using System.Collections.Immutable;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Contracts.Databases.Redis;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Servers;

namespace Contracts.Databases;

/// <summary>The keys of a Redis: those that an interaction adds, changes or removes and does not put back are reported. Nothing is deleted, since others may use the server too.</summary>
/// <example><code>.WithLeakCheck(new RedisKeys(RedisServer.FindAsync) { Pattern = "cart:*", FailsOnLeftovers = true })</code></example>
public sealed class RedisKeys : ILeakCheck
{
    private const int Named = 5;

    private readonly Func<CancellationToken, Task<string>> _find;
    private ImmutableDictionary<string, string> _before = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of a Redis whose address is known.</summary>
    /// <param name="address">Its address, <c>host:port</c>.</param>
    public RedisKeys(string address)
        : this(_ => Task.FromResult(address)) => ArgumentNullException.ThrowIfNull(address);

    /// <summary>The keys of a Redis that is looked for when an interaction begins.</summary>
    /// <param name="find">Finds the address, <c>host:port</c>: <c>RedisServer.FindAsync</c>.</param>
    public RedisKeys(Func<CancellationToken, Task<string>> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        _find = find;
    }

    /// <inheritdoc />
    public bool FailsOnLeftovers { get; init; }

    /// <summary>The keys that are looked at, as Redis has patterns: <c>cart:*</c>. All, if nothing else is said.</summary>
    public string Pattern { get; init; } = "*";

    /// <summary>The number of the database on the server. Default 0.</summary>
    public int Database { get; init; }

    /// <summary>The password of the server; none where it asks for none.</summary>
    public string? Password { get; init; }

    /// <inheritdoc />
    public UsedVersion? Server { get; private set; }

    /// <inheritdoc />
    public async Task BeginAsync(CancellationToken cancellationToken) => _before = await ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<ImmutableArray<string>> EndAsync(CancellationToken cancellationToken)
    {
        var after = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. Sentence(after.Keys.Where(key => !_before.ContainsKey(key)), "more"),
            .. Sentence(after.Where(key => _before.TryGetValue(key.Key, out var value) && value != key.Value).Select(key => key.Key), "changed"),
            .. Sentence(_before.Keys.Where(key => !after.ContainsKey(key)), "fewer"),
        ];
    }

    // A user who may only look at keys is not told.
    private static async Task<string> VersionAsync(RedisConnection redis, CancellationToken cancellationToken)
    {
        const string Line = "redis_version:";
        try
        {
            var told = await redis.AskAsync(["INFO", "server"], cancellationToken).ConfigureAwait(false) is byte[] text ? RedisConnection.Text(text) : "";
            return told.Split("\r\n").FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal))?[Line.Length..] ?? "of an unknown version";
        }
        catch (RedisException)
        {
            return "of an unknown version";
        }
    }

    private static IEnumerable<string> Sentence(IEnumerable<string> keys, string how)
    {
        var sorted = keys.Order(StringComparer.Ordinal).ToList();
        if (sorted.Count > 0)
            yield return $"Redis: {sorted.Count} {(sorted.Count == 1 ? "key" : "keys")} {how}: {string.Join(", ", sorted.Take(Named))}{(sorted.Count > Named ? ", …" : "")}";
    }

    /// <summary>Each key with a checksum of its value.</summary>
    private async Task<ImmutableDictionary<string, string>> ReadAsync(CancellationToken cancellationToken)
    {
        var address = await _find(cancellationToken).ConfigureAwait(false);
        try
        {
            using var redis = await RedisConnection.OpenAsync(address, cancellationToken).ConfigureAwait(false);
            if (Password is not null)
                await redis.AskAsync(["AUTH", Password], cancellationToken).ConfigureAwait(false);
            await redis.AskAsync(["SELECT", Database.ToString(CultureInfo.InvariantCulture)], cancellationToken).ConfigureAwait(false);
            Server ??= new UsedVersion("Redis", await VersionAsync(redis, cancellationToken).ConfigureAwait(false)) { Image = RedisServer.ImageOf(address) };
            var keys = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            var cursor = "0";
            do
            {
                var page = (object?[])(await redis.AskAsync(["SCAN", cursor, "MATCH", Pattern, "COUNT", "1000"], cancellationToken).ConfigureAwait(false) ?? Array.Empty<object?>());
                foreach (var key in ((object?[])page[1]!).OfType<byte[]>().Select(RedisConnection.Text))
                    // The dump of a value does not hold when it expires: a lease that is renewed leaves nothing behind.
                    keys[key] = await redis.AskAsync(["DUMP", key], cancellationToken).ConfigureAwait(false) is byte[] value ? Convert.ToHexString(SHA256.HashData(value)) : "";
                cursor = RedisConnection.Text((byte[])page[0]!);
            }
            while (cursor != "0");
            return keys.ToImmutable();
        }
        catch (Exception away) when (away is SocketException or IOException or RedisException)
        {
            throw TestDatabaseException.Refused("Redis", $"read at {address}", away);
        }
    }
}
