using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Storage;
using PactBroker.Storage.Sqlite;
using SQLitePCL;

namespace PactBroker.Tests.HotPaths;

/// <summary>SQLite is a virtual machine: how much it had to do is how many instructions it ran.</summary>
internal sealed class MeasuredSqlite : MeasuredStorage
{
    private const int Precision = 5;

    private readonly SqliteConnection _connection = new("Data Source=:memory:;Foreign Keys=True");
    private readonly List<(string Sql, long Ticks)> _log = [];

    public MeasuredSqlite()
    {
        _connection.Open();
        SqliteMigrations.Apply(_connection, 0);
    }

    protected override DbConnection Connection => _connection;

    protected override SqlDialect Dialect => SqliteDialect.Instance;

    /// <summary>From now on; what the history was made of is of no interest.</summary>
    public void Begin()
    {
        raw.sqlite3_trace(_connection.Handle, (_, sql) => _log.Add((sql.utf8_to_string(), 0)), null);
        raw.sqlite3_progress_handler(
            _connection.Handle,
            Precision,
            _ =>
            {
                if (_log.Count > 0)
                {
                    _log[^1] = _log[^1] with { Ticks = _log[^1].Ticks + 1 };
                }

                return 0;
            },
            null);
    }

    public override void Forget()
    {
        base.Forget();
        _log.Clear();
    }

    /// <summary>Reads the plans of what was carried out.</summary>
    public void Explain()
    {
        var log = _log.ToList();
        Statements.AddRange(log.Select(statement => new MeasuredStatement(statement.Sql, statement.Ticks * Precision, Scans(statement.Sql))));
    }

    private IReadOnlyList<string> Scans(string sql) => !sql.Contains("SELECT", StringComparison.Ordinal) && !sql.Contains("UPDATE", StringComparison.Ordinal) && !sql.Contains("DELETE", StringComparison.Ordinal) ? []
        : [.. _connection.Query<PlanRow>("EXPLAIN QUERY PLAN " + sql).Select(row => row.Detail).Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !IsSmall(step))];

    // The values of a list, the versions put together for a join, the union of some places, what runs now: what the question itself brings. Environments are few, pacticipants not many.
    private static bool IsSmall(string step) =>
        step is "SCAN CONSTANT ROW" or "SCAN pv" or "SCAN live" or "SCAN few" or "SCAN one" or "SCAN ever" or "SCAN history" or "SCAN cl" or "SCAN l" || step.StartsWith("SCAN environments", StringComparison.Ordinal) || step.StartsWith("SCAN json_each", StringComparison.Ordinal) || step.StartsWith("SCAN (", StringComparison.Ordinal)
        || step.StartsWith("SCAN pacticipants", StringComparison.Ordinal) || step.EndsWith(" sqlite_autoindex_pacticipants_1", StringComparison.Ordinal);

    private sealed record PlanRow
    {
        public required string Detail { get; init; }
    }
}
