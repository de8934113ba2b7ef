using PactBroker.Storage;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Faults;

/// <summary>What can be wrong with a database: how it comes, and how it goes.</summary>
internal abstract record Trouble
{
    public abstract Task BeginAsync(IBrokerStorage storage, string database);

    public virtual bool Ends => true;

    public virtual Task EndAsync(IBrokerStorage storage, string database) => Task.CompletedTask;

    /// <summary>The file may not grow.</summary>
    internal sealed record FullFile : Trouble
    {
        public override async Task BeginAsync(IBrokerStorage storage, string database)
        {
            var pages = await PragmaAsync(storage, "page_count");
            await PragmaAsync(storage, $"max_page_count = {pages}");
        }

        public override Task EndAsync(IBrokerStorage storage, string database) => PragmaAsync(storage, "max_page_count = 1000000");
    }

    /// <summary>The connection that writes may not; as long as it is open, nothing changes that.</summary>
    internal sealed record ReadOnlyFile : Trouble
    {
        public override bool Ends => false;

        public override Task BeginAsync(IBrokerStorage storage, string database) => storage.WriteAsync(session => session.ExecuteAsync("PRAGMA query_only = ON"), CancellationToken.None);
    }

    /// <summary>A disk cannot be filled for a test; the server says of the table what it says then.</summary>
    internal sealed record FullDisk : Trouble
    {
        public override Task BeginAsync(IBrokerStorage storage, string database) => storage.WriteAsync(
            session => session.ExecuteAsync("""
                CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
                CREATE TRIGGER no_room BEFORE INSERT ON contents FOR EACH ROW EXECUTE FUNCTION no_room();
                """),
            CancellationToken.None);

        public override Task EndAsync(IBrokerStorage storage, string database) =>
            storage.WriteAsync(session => session.ExecuteAsync("DROP FUNCTION no_room CASCADE"), CancellationToken.None);
    }

    /// <summary>As on a standby, or when somebody keeps all others from writing.</summary>
    internal sealed record ReadOnlyServer : Trouble
    {
        public override Task BeginAsync(IBrokerStorage storage, string database) => SetAsync(database, "on");

        public override Task EndAsync(IBrokerStorage storage, string database) => SetAsync(database, "off");

        private static async Task SetAsync(string database, string value)
        {
            await PostgreSqlServer.ExecuteAsync($"ALTER DATABASE \"{database}\" SET default_transaction_read_only = {value}");
            await PostgreSqlServer.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
        }
    }

    private static Task<long> PragmaAsync(IBrokerStorage storage, string pragma) => storage.WriteAsync(session => session.FirstAsync<long>($"PRAGMA {pragma}"), CancellationToken.None);
}
