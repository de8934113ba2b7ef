using System.Diagnostics;
using Contracts.Servers.Processes;

namespace Contracts.Servers;

/// <summary>A server in a container whose data is in memory, on a port that Docker picks.</summary>
/// <param name="docker">Docker's client: a name, looked up as a shell would, or a path.</param>
internal sealed class ServerContainer(string docker = "docker")
{
    /// <summary>The client alone is not enough: the question goes to the daemon.</summary>
    public Task<bool> IsPossibleAsync() => Command.SucceedsAsync(docker, "info");

    /// <returns>The port on this machine.</returns>
    /// <exception cref="PartMissingException">It does not start.</exception>
    public async Task<int> StartAsync(string name, ServerImage image, CancellationToken cancellationToken)
    {
        await DockerAsync(
            ["run", "--detach", "--rm", "--name", name, "--publish", $"127.0.0.1:0:{image.Port}", "--tmpfs", image.DataFolder,
                .. image.Environment.SelectMany(variable => (string[])["--env", variable]), image.Name, .. image.Arguments],
            cancellationToken).ConfigureAwait(false);
        await DockerAsync(["exec", name, "sh", "-c", $"for i in $(seq 300); do {image.Ready} && exit 0; sleep 0.1; done; exit 1"], cancellationToken).ConfigureAwait(false);
        var port = await DockerAsync(["port", name, $"{image.Port}/tcp"], cancellationToken).ConfigureAwait(false);
        return int.Parse(port[0].Split(':')[^1]);
    }

    /// <summary>The image with its digest, by which the same one can be had again; its id where no registry gave it. Null where Docker does not say.</summary>
    public async Task<string?> DigestAsync(ServerImage image, CancellationToken cancellationToken)
    {
        var said = new List<string>();
        var code = await Command.RunAsync(docker, ["image", "inspect", "--format", "{{if .RepoDigests}}{{index .RepoDigests 0}}{{else}}{{.Id}}{{end}}", image.Name], said.Add, cancellationToken: cancellationToken).ConfigureAwait(false);
        return code == 0 ? said.FirstOrDefault() : null;
    }

    /// <remarks>Synchronous, since it is also called when the process ends.</remarks>
    public void Remove(string name)
    {
        if (Command.Find(docker) is not { } client)
            return;
        using var process = Process.Start(new ProcessStartInfo(client, ["rm", "--force", name]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        process?.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private async Task<List<string>> DockerAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var said = new List<string>();
        return await Command.RunAsync(docker, arguments, said.Add, cancellationToken: cancellationToken).ConfigureAwait(false) == 0
            ? said
            : throw new PartMissingException($"docker {arguments[0]} failed: {string.Join(" | ", said.TakeLast(3))}");
    }
}
