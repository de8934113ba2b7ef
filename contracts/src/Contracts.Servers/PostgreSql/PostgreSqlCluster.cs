using System.Diagnostics;
using Contracts.Servers.Processes;

namespace Contracts.Servers.PostgreSql;

/// <summary>A PostgreSQL cluster in a folder of its own, with durability off: it is thrown away with its folder.</summary>
internal sealed class PostgreSqlCluster
{
    private const int Attempts = 3;

    private static readonly string[] Settings =
    [
        "fsync = off", "synchronous_commit = off", "full_page_writes = off", "wal_level = minimal", "max_wal_senders = 0", "autovacuum = off", "max_connections = 200",
        "listen_addresses = '127.0.0.1'", "unix_socket_directories = ''",
    ];

    private readonly PostgreSqlPrograms _programs;
    private readonly string _data;

    private PostgreSqlCluster(PostgreSqlPrograms programs, string data, int port)
    {
        _programs = programs;
        _data = data;
        ConnectionString = Address("127.0.0.1", port);
    }

    public static bool IsInstalled => PostgreSqlPrograms.Find() is not null;

    public string ConnectionString { get; }

    /// <summary>The server's process; it is nobody's child and outlives whoever started it.</summary>
    public StartedProcess Process
    {
        get
        {
            using var process = System.Diagnostics.Process.GetProcessById(ServerId() ?? throw new InvalidOperationException("The cluster does not run."));
            return StartedProcess.Of(process);
        }
    }

    public static string Address(string host, int port) => $"Host={host};Port={port};Username=postgres;Password=postgres;Database=postgres";

    /// <summary>Makes a new cluster and starts it on a free port.</summary>
    /// <param name="folder">An existing folder; the data goes into one below it.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="PartMissingException">PostgreSQL is not installed, or does not start.</exception>
    public static async Task<PostgreSqlCluster> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var found = PostgreSqlPrograms.Find() ?? throw new PartMissingException("PostgreSQL's initdb was not found.");
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var programs = await found.OwningAsync(data, cancellationToken).ConfigureAwait(false);
        await programs.RunAsync(
            "initdb", ["-D", data, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync", "--no-instructions"], folder, cancellationToken).ConfigureAwait(false);

        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort.Find();
            await File.AppendAllLinesAsync(Path.Combine(data, "postgresql.conf"), [.. Settings, $"port = {port}"], cancellationToken).ConfigureAwait(false);
            try
            {
                await programs.RunAsync("pg_ctl", ["-D", data, "-l", Path.Combine(data, "server.log"), "-w", "start"], folder, cancellationToken).ConfigureAwait(false);
                return new PostgreSqlCluster(programs, data, port);
            }
            catch (PartMissingException) when (attempt < Attempts)
            {
                // Somebody else took the port in between; the next attempt has another one.
            }
        }
    }

    /// <summary>Starts it after it was stopped, at the same address and with what was in it.</summary>
    /// <exception cref="PartMissingException">It does not start.</exception>
    public Task StartAgainAsync(CancellationToken cancellationToken) =>
        _programs.RunAsync("pg_ctl", ["-D", _data, "-l", Path.Combine(_data, "server.log"), "-w", "start"], _data, cancellationToken);

    /// <summary>Stops what runs in the folder, whoever is still connected.</summary>
    /// <remarks>Synchronous, since it is also called when the process ends.</remarks>
    public static void Stop(string folder)
    {
        var data = Path.Combine(folder, "data");
        if (ServerId(data) is not { } id)
            return;
        try
        {
            using var server = System.Diagnostics.Process.GetProcessById(id);
            if (!server.ProcessName.Contains("postgres", StringComparison.Ordinal))
                return;
            // .NET can only kill. A server that is asked also removes what it holds outside its folder (shared memory), which one that is told to quit at once does not.
            using var quit = System.Diagnostics.Process.Start(new ProcessStartInfo("kill", ["-INT", $"{id}"]) { UseShellExecute = false });
            quit?.WaitForExit();
            server.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (ArgumentException)
        {
            // It ended already.
        }
    }

    private int? ServerId() => ServerId(_data);

    private static int? ServerId(string data)
    {
        var file = Path.Combine(data, "postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), out var id) ? id : null;
    }
}
