using Contracts.Servers.Processes;

namespace Contracts.Servers.Redis;

/// <summary>A Redis that writes nothing to disk.</summary>
internal sealed class RedisKind : ServerKind
{
    public override string Name => "Redis";

    public override string Variable => RedisServer.Variable;

    public override string Wanted => "host:port";

    public override string Program => "redis-server";

    public override string Package => "redis-server";

    public override ServerImage Image { get; } = new("redis:7-alpine", 6379, "/data", "redis-cli ping | grep -q PONG") { Arguments = ["redis-server", "--save", "", "--appendonly", "no"] };

    public override bool IsInstalled => Command.Find(Program) is not null;

    public override string Address(string host, int port) => $"{host}:{port}";

    public override async Task<string> StartAsync(string folder, Action<StartedProcess, string> started, CancellationToken cancellationToken)
    {
        var server = new DetachedServer
        {
            Name = Name,
            Program = Program,
            LogFile = Path.Combine(folder, "redis.log"),
            Arguments = port => ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder],
            Greeting = "PING\r\n"u8.ToArray(),
            Answer = "+PONG"u8.ToArray(),
        };
        return Address("127.0.0.1", await server.StartAsync(started, cancellationToken).ConfigureAwait(false));
    }
}
