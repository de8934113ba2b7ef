using System.Collections.Concurrent;
using System.Collections.Immutable;
using Npgsql;

namespace Contracts.Databases.PostgreSql;

/// <summary>The server, as somebody who may create databases.</summary>
internal sealed class Server
{
    // Copying the files is several times faster than writing every page to the log; older servers know no other way.
    private const int FirstWithStrategy = 15;

    private static readonly ConcurrentDictionary<string, Lazy<Task<Server>>> Known = new(StringComparer.Ordinal);

    private readonly string _address;
    private readonly NpgsqlDataSource _connections;
    private string _strategy = "";

    private Server(string address)
    {
        _address = address;
        _connections = NpgsqlDataSource.Create(address);
    }

    /// <summary>Connects once per process, and clears what killed processes left.</summary>
    public static Task<Server> ConnectAsync(string address, CancellationToken cancellationToken) =>
        Known.GetOrAdd(address, _ => new Lazy<Task<Server>>(() => OpenAsync(address))).Value.WaitAsync(cancellationToken);

    public string AddressOf(string database) => new NpgsqlConnectionStringBuilder(_address) { Database = database }.ConnectionString;

    public async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        var command = _connections.CreateCommand(sql);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a copy of a database that nobody may use meanwhile.</summary>
    public async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{from}'", cancellationToken).ConfigureAwait(false);
        await RunAsync($"CREATE DATABASE \"{to}\" TEMPLATE \"{from}\"{_strategy}", cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<Server> OpenAsync(string address)
    {
        var server = new Server(address);
        var names = ImmutableArray.CreateBuilder<string>();
        var connection = await server._connections.OpenConnectionAsync().ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            server._strategy = connection.PostgreSqlVersion.Major >= FirstWithStrategy ? " STRATEGY FILE_COPY" : "";
            var command = new NpgsqlCommand("SELECT datname FROM pg_database", connection);
            await using (command.ConfigureAwait(false))
            {
                var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                    while (await reader.ReadAsync().ConfigureAwait(false))
                        names.Add(reader.GetString(0));
            }
        }

        foreach (var left in names.Where(Owner.Self.IsLeftBehind))
            await server.RunAsync($"DROP DATABASE IF EXISTS \"{left}\" WITH (FORCE)", CancellationToken.None).ConfigureAwait(false);
        return server;
    }
}
