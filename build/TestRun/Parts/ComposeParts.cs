using Contracts.Servers;
using Contracts.Servers.Processes;

namespace TestRun.Parts;

/// <summary>The servers of docker-compose.pact.yml, on ports that Docker picks.</summary>
internal sealed class ComposeParts(Repository repository, RunFolder run)
{
    private readonly string _project = Path.GetFileName(run.Folder);

    /// <summary>The client alone is not enough: the question goes to the daemon.</summary>
    public static Task<bool> IsRunningAsync() => Command.SucceedsAsync("docker", "compose", "ls");

    public async Task<IReadOnlyDictionary<ServerPart, string>> StartAsync(IReadOnlyList<ServerPart> parts, CancellationToken cancellationToken)
    {
        run.Note("compose", repository.ComposeFile, _project);
        await ComposeAsync(["up", "--detach", "--wait", .. parts.Select(part => part.ComposeService)], cancellationToken);

        var addresses = new Dictionary<ServerPart, string>();
        foreach (var part in parts)
        {
            var said = await ComposeAsync(["port", part.ComposeService, $"{part.ComposePort}"], cancellationToken);
            addresses[part] = part.Address("127.0.0.1", int.Parse(said[0].Split(':')[^1]));
        }

        return addresses;
    }

    private async Task<IReadOnlyList<string>> ComposeAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var anyPort = new Dictionary<string, string> { ["POSTGRES_PORT"] = "0", ["REDIS_PORT"] = "0", ["RABBITMQ_PORT"] = "0" };
        var said = new List<string>();
        return await Command.RunAsync("docker", ["compose", "-f", repository.ComposeFile, "-p", _project, .. arguments], said.Add, anyPort, cancellationToken: cancellationToken) == 0
            ? said
            : throw new PartMissingException($"docker compose {arguments[0]} failed: {string.Join(" | ", said.TakeLast(3))}");
    }
}
