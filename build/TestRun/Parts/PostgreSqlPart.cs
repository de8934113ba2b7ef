using TestRun.Processes;

namespace TestRun.Parts;

/// <summary>A PostgreSQL cluster made for this run, with durability off: it is thrown away at the end.</summary>
internal sealed class PostgreSqlPart : ServerPart
{
    private static readonly string[] Unsafe =
    [
        "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0", "autovacuum=off", "max_connections=200",
    ];

    public override string Name => "PostgreSQL";

    public override string Variable => "CONTRACTS_POSTGRES";

    public override string Package => "postgresql";

    public override string ComposeService => "postgres";

    public override int ComposePort => 5432;

    public override bool IsInstalled => Binaries() is not null;

    public override string Address(string host, int port) => $"Host={host};Port={port};Username=postgres;Password=postgres;Database=postgres";

    public override async Task<string> StartAsync(RunFolder run, CancellationToken cancellationToken)
    {
        var binaries = Binaries() ?? throw new PartMissingException("PostgreSQL's initdb was not found.");
        var data = Directory.CreateDirectory(Path.Combine(run.Folder, "postgres")).FullName;
        IReadOnlyList<string> asUser = [];
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            // PostgreSQL refuses to run as root; Debian's package brings a user for it.
            await Command.SucceedsAsync("chown", "postgres:", data);
            asUser = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups", "--"];
        }

        string[] initialize = [.. asUser, Path.Combine(binaries, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync", "--no-instructions"];
        var said = new List<string>();
        if (await Command.RunAsync(initialize[0], initialize[1..], said.Add, folder: run.Folder, cancellationToken: cancellationToken) != 0)
            throw new PartMissingException($"PostgreSQL's initdb failed: {string.Join(" | ", said.TakeLast(5))}");

        var port = Server.FreePort();
        string[] serve =
        [
            .. asUser, Path.Combine(binaries, "postgres"), "-D", data, "-p", $"{port}",
            .. Unsafe.Append("listen_addresses=127.0.0.1").Append("unix_socket_directories=").SelectMany(setting => new[] { "-c", setting }),
        ];
        var server = new Server { Name = Name, Program = serve[0], Arguments = serve[1..], ReadyText = "ready to accept connections", StopSignal = "INT" };
        await server.StartAsync(run, cancellationToken);
        return Address("127.0.0.1", port);
    }

    // Debian keeps the server's programs out of the PATH, in a folder per version; the newest is taken.
    private static string? Binaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderByDescending(folder => Version(folder)).Select(folder => Path.Combine(folder, "bin")) : [];
        return Path.GetDirectoryName(Command.Find("initdb", [.. versions]));

        static int Version(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;
    }
}
