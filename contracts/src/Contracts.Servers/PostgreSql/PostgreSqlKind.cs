using Contracts.Servers.Processes;

namespace Contracts.Servers.PostgreSql;

/// <summary>A PostgreSQL cluster of its own.</summary>
internal sealed class PostgreSqlKind : ServerKind
{
    public override string Name => "PostgreSQL";

    public override string Variable => PostgreSqlServer.Variable;

    public override string Wanted => "a connection string to a server where databases may be created";

    public override string Program => "PostgreSQL's initdb";

    public override string Package => "postgresql";

    // While the image sets itself up it listens on a socket file only, so the question goes to the address.
    public override ServerImage Image { get; } = new("postgres:17-alpine", 5432, "/var/lib/postgresql/data", "pg_isready -q -h 127.0.0.1")
    {
        Environment = ["POSTGRES_PASSWORD=postgres"],
        Arguments = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200"],
    };

    public override bool IsInstalled => PostgreSqlCluster.IsInstalled;

    public override string Address(string host, int port) => PostgreSqlCluster.Address(host, port);

    public override async Task<string> StartAsync(string folder, Action<StartedProcess, string> started, CancellationToken cancellationToken)
    {
        var cluster = await PostgreSqlCluster.StartAsync(folder, cancellationToken).ConfigureAwait(false);
        started(cluster.Process, "INT");
        return cluster.ConnectionString;
    }
}
