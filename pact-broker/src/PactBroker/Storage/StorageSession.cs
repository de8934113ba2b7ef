using System.Data.Common;
using Dapper;

namespace PactBroker.Storage;

/// <summary>Queries inside one transaction. Columns map to properties by name, underscores ignored.</summary>
internal sealed class StorageSession(DbConnection connection, DbTransaction transaction, SqlDialect dialect, long now, long? asOf = null, CancellationToken abandoned = default)
{
    static StorageSession() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public SqlDialect Dialect => dialect;

    /// <summary>The instant at which this unit of work happens, in UTC ticks: what it writes, it writes with this instant.</summary>
    public long Now => now;

    /// <summary>Cancelled when nobody waits for the answer any more.</summary>
    public CancellationToken Abandoned => abandoned;

    /// <summary>The same tables as they were at an instant, for queries that say which rows count with <see cref="Valid"/> and the others here.</summary>
    public StorageSession At(long instant) => new(connection, transaction, dialect, now, instant, abandoned);

    /// <summary>"The row counts": now, or at the instant that was asked for.</summary>
    public string Valid(string row) => asOf is null ? $"{row}.valid_to IS NULL" : $"({row}.valid_to IS NULL OR {row}.valid_to > @asOf) AND {row}.valid_from <= @asOf";

    /// <summary>Whether queries are about another instant than now.</summary>
    public bool IsPast => asOf is not null;

    /// <summary>The instant that queries are about.</summary>
    public long Instant => asOf ?? now;

    /// <summary>"The row was there", of rows that stay: in the column is when it came.</summary>
    public string Begun(string column) => asOf is null ? "1 = 1" : $"{column} <= @asOf";

    /// <summary>The rows of a table that holds what is; what was is in its view of the same name with "_ever".</summary>
    public string Rows(string table) => asOf is null ? table : $"(SELECT * FROM {table}_ever ever WHERE {Valid("ever")})";

    /// <summary>The main branch of a pacticipant.</summary>
    public string MainBranch(string pacticipant) => asOf is null ? $"{pacticipant}.main_branch" : $"(SELECT main.name FROM main_branches main WHERE main.pacticipant_id = {pacticipant}.id AND {Valid("main")})";

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(sql, WithInstant(parameters), transaction)).AsList();

    /// <summary>Runs the queries of a batch, unless it has none.</summary>
    public async Task RunAsync(QueryBatch batch, object parameters)
    {
        if (batch.IsEmpty)
        {
            return;
        }

        await using var reader = await connection.QueryMultipleAsync(batch.Sql, WithInstant(parameters), transaction);
        await batch.ReadAsync(reader);
    }

    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(sql, WithInstant(parameters), transaction);

    public Task<T> FirstAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstAsync<T>(sql, WithInstant(parameters), transaction);

    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        connection.ExecuteAsync(sql, WithInstant(parameters), transaction);

    private object? WithInstant(object? parameters)
    {
        if (asOf is null)
        {
            return parameters;
        }

        var all = new DynamicParameters(parameters);
        all.Add("asOf", asOf);
        return all;
    }
}
