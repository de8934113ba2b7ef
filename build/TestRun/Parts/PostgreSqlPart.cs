using Contracts.Servers;
using Contracts.Servers.PostgreSql;

namespace TestRun.Parts;

/// <summary>A PostgreSQL cluster made for this run.</summary>
internal sealed class PostgreSqlPart : ServerPart
{
    public override string Name => "PostgreSQL";

    public override string Variable => PostgreSqlServer.Variable;

    public override string Package => "postgresql";

    public override string ComposeService => "postgres";

    public override int ComposePort => 5432;

    public override bool IsInstalled => PostgreSqlCluster.IsInstalled;

    public override string Address(string host, int port) => PostgreSqlCluster.Address(host, port);

    public override async Task<string> StartAsync(RunFolder run, CancellationToken cancellationToken)
    {
        var cluster = await PostgreSqlCluster.StartAsync(Directory.CreateDirectory(Path.Combine(run.Folder, "postgres")).FullName, cancellationToken);
        var process = cluster.Process;
        run.Note("process", process.Id, process.StartedAt, "INT");
        return cluster.ConnectionString;
    }
}
