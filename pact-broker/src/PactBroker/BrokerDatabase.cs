using Npgsql;
using PactBroker.Storage;
using PactBroker.Storage.PostgreSql;
using PactBroker.Storage.Sqlite;

namespace PactBroker;

/// <summary>Where the broker keeps what it knows.</summary>
public abstract record BrokerDatabase
{
    private BrokerDatabase()
    {
    }

    /// <summary>Gone with the process; for demos and tests.</summary>
    public static BrokerDatabase InMemory { get; } = new Memory();

    /// <summary>One SQLite file, created if it is not there.</summary>
    public static BrokerDatabase File(string path) => new SqliteFile(path);

    /// <summary>A PostgreSQL database, which exists; several brokers may share it.</summary>
    /// <param name="connectionString">As Npgsql takes it: <c>Host=…;Username=…;Password=…;Database=…</c>.</param>
    public static BrokerDatabase PostgreSql(string connectionString) => new PostgreSqlDatabase(connectionString);

    /// <summary>The SQLite file; null where there is none.</summary>
    public virtual string? FilePath => null;

    internal abstract IBrokerStorage Open(TimeProvider time);

    private sealed record Memory : BrokerDatabase
    {
        internal override IBrokerStorage Open(TimeProvider time) => SqliteStorage.OpenInMemory(time);
    }

    private sealed record SqliteFile(string Path) : BrokerDatabase
    {
        internal override IBrokerStorage Open(TimeProvider time) => SqliteStorage.OpenFile(Path, time);

        public override string? FilePath => Path;

        public override string ToString() => Path;
    }

    private sealed record PostgreSqlDatabase(string ConnectionString) : BrokerDatabase
    {
        internal override IBrokerStorage Open(TimeProvider time) => PostgreSqlStorage.Open(ConnectionString, time);

        // It is shown when it cannot be opened, and the connection string may hold a password.
        public override string ToString()
        {
            var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"PostgreSQL, database {settings.Database} on {settings.Host}:{settings.Port}";
        }
    }
}
