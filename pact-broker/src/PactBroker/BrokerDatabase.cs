using PactBroker.Storage;
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

    internal abstract IBrokerStorage Open(TimeProvider time);

    private sealed record Memory : BrokerDatabase
    {
        internal override IBrokerStorage Open(TimeProvider time) => SqliteStorage.OpenInMemory(time);
    }

    private sealed record SqliteFile(string Path) : BrokerDatabase
    {
        internal override IBrokerStorage Open(TimeProvider time) => SqliteStorage.OpenFile(Path, time);
    }
}
