using Contracts.Servers.Processes;
using TestRun.Processes;

namespace TestRun.Parts;

/// <summary>A Redis that writes nothing to disk.</summary>
internal sealed class RedisPart : ServerPart
{
    public override string Name => "Redis";

    public override string Variable => "CONTRACTS_REDIS";

    public override string Package => "redis-server";

    public override string ComposeService => "redis";

    public override int ComposePort => 6379;

    public override bool IsInstalled => Command.Find("redis-server") is not null;

    public override string Address(string host, int port) => $"{host}:{port}";

    public override async Task<string> StartAsync(RunFolder run, CancellationToken cancellationToken)
    {
        var port = FreePort.Find();
        var server = new Server
        {
            Name = Name,
            Program = "redis-server",
            Arguments = ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
            ReadyText = "Ready to accept connections",
        };
        await server.StartAsync(run, cancellationToken);
        return Address("127.0.0.1", port);
    }
}
