namespace TestRun.Parts;

/// <summary>A server that tests need: how to find, install and start it, and in which variable its address goes to the tests.</summary>
internal abstract class ServerPart
{
    public abstract string Name { get; }

    public abstract string Variable { get; }

    /// <summary>Debian's and Ubuntu's package.</summary>
    public abstract string Package { get; }

    /// <summary>The same server in docker-compose.pact.yml.</summary>
    public abstract string ComposeService { get; }

    public abstract int ComposePort { get; }

    public abstract bool IsInstalled { get; }

    public abstract string Address(string host, int port);

    /// <returns>The address, as the tests take it.</returns>
    public abstract Task<string> StartAsync(RunFolder run, CancellationToken cancellationToken);
}
