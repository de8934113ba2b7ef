using System.Diagnostics;
using Contracts.Servers.Processes;

namespace Contracts.Servers.PostgreSql;

/// <summary>PostgreSQL in a container whose data is in memory, on a port that Docker picks.</summary>
internal static class PostgreSqlContainer
{
    private const string Image = "postgres:17-alpine";

    /// <summary>The client alone is not enough: the question goes to the daemon.</summary>
    public static Task<bool> IsPossibleAsync() => Command.SucceedsAsync("docker", "info");

    /// <returns>The connection string.</returns>
    public static async Task<string> StartAsync(string name, CancellationToken cancellationToken)
    {
        await DockerAsync(
            ["run", "--detach", "--rm", "--name", name, "--publish", "127.0.0.1:0:5432", "--tmpfs", "/var/lib/postgresql/data", "--env", "POSTGRES_PASSWORD=postgres",
                Image, "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200"],
            cancellationToken).ConfigureAwait(false);
        // While the image sets itself up it listens on a socket file only, so the question goes to the address.
        await DockerAsync(["exec", name, "sh", "-c", "for i in $(seq 300); do pg_isready -q -h 127.0.0.1 && exit 0; sleep 0.1; done; exit 1"], cancellationToken).ConfigureAwait(false);
        var port = await DockerAsync(["port", name, "5432/tcp"], cancellationToken).ConfigureAwait(false);
        return PostgreSqlCluster.Address("127.0.0.1", int.Parse(port[0].Split(':')[^1]));
    }

    /// <remarks>Synchronous, since it is also called when the process ends.</remarks>
    public static void Remove(string name)
    {
        if (Command.Find("docker") is not { } docker)
            return;
        using var process = Process.Start(new ProcessStartInfo(docker, ["rm", "--force", name]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        process?.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private static async Task<List<string>> DockerAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var said = new List<string>();
        return await Command.RunAsync("docker", arguments, said.Add, cancellationToken: cancellationToken).ConfigureAwait(false) == 0
            ? said
            : throw new PartMissingException($"docker {arguments[0]} failed: {string.Join(" | ", said.TakeLast(3))}");
    }
}
