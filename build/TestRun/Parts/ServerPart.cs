using Contracts.Servers;

namespace TestRun.Parts;

/// <summary>A server that tests need: one for the whole run, started as the tests would start it themselves, and the same as in docker-compose.pact.yml.</summary>
internal sealed class ServerPart(ServerKind kind, string composeService)
{
    public string Name => kind.Name;

    /// <summary>The variable in which its address goes to the tests.</summary>
    public string Variable => kind.Variable;

    /// <summary>Debian's and Ubuntu's package.</summary>
    public string Package => kind.Package;

    /// <summary>The same server in docker-compose.pact.yml.</summary>
    public string ComposeService => composeService;

    public int ComposePort => kind.Image.Port;

    public bool IsInstalled => kind.IsInstalled;

    public string Address(string host, int port) => kind.Address(host, port);

    /// <returns>The address, as the tests take it.</returns>
    public Task<string> StartAsync(RunFolder run, CancellationToken cancellationToken) => kind.StartAsync(
        Directory.CreateDirectory(Path.Combine(run.Folder, composeService)).FullName,
        (process, signal) => run.Note("process", process.Id, process.StartedAt, signal),
        cancellationToken);
}
