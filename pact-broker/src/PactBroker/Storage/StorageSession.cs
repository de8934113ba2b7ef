using System.Data.Common;
using Dapper;

namespace PactBroker.Storage;

/// <summary>Queries inside one transaction. Columns map to properties by name, underscores ignored.</summary>
internal sealed class StorageSession(DbConnection connection, DbTransaction transaction, SqlDialect dialect, long now)
{
    static StorageSession() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public SqlDialect Dialect => dialect;

    /// <summary>The instant at which this unit of work happens, in UTC ticks: what it writes, it writes with this instant.</summary>
    public long Now => now;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(sql, parameters, transaction)).AsList();

    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(sql, parameters, transaction);

    public Task<T> FirstAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstAsync<T>(sql, parameters, transaction);

    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        connection.ExecuteAsync(sql, parameters, transaction);
}
