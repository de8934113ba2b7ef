using Contracts.Servers.Processes;

namespace Contracts.Servers.RabbitMq;

/// <summary>A RabbitMQ node of its own name, folder and ports, beside whatever else runs on the machine. Any user may run it, root too.</summary>
internal sealed class RabbitMqKind : ServerKind
{
    // Not the wrapper on the PATH, which insists on the system's own user and folders.
    private const string Script = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    public override string Name => "RabbitMQ";

    public override string Variable => RabbitMqServer.Variable;

    public override string Wanted => "amqp://user:password@host:port";

    public override string Program => "rabbitmq-server with Erlang's epmd";

    public override string Package => "rabbitmq-server";

    public override ServerImage Image { get; } = new("rabbitmq:3.13-alpine", 5672, "/var/lib/rabbitmq", "rabbitmq-diagnostics -q check_port_listener 5672");

    public override bool IsInstalled => File.Exists(Script) && Command.Find("epmd") is not null;

    public override string Address(string host, int port) => $"amqp://guest:guest@{host}:{port}";

    public override async Task<string> StartAsync(string folder, Action<StartedProcess, string> started, CancellationToken cancellationToken)
    {
        // Erlang's port mapper as a process of ours: RabbitMQ would start it as a daemon, and leave it behind.
        var epmd = new DetachedServer
        {
            Name = "epmd",
            Program = "epmd",
            LogFile = Path.Combine(folder, "epmd.log"),
            Arguments = port => ["-address", "127.0.0.1", "-port", $"{port}"],
            // The names of the nodes that it knows, after its own port: 'n' asks for them.
            Greeting = [0, 1, (byte)'n'],
            Answer = [0],
        };
        var epmdPort = await epmd.StartAsync(started, cancellationToken).ConfigureAwait(false);
        var configuration = Path.Combine(folder, "rabbitmq.conf");
        await File.WriteAllTextAsync(Path.Combine(folder, "enabled_plugins"), "[].\n", cancellationToken).ConfigureAwait(false);
        var distributionPort = FreePort.Find();
        var server = new DetachedServer
        {
            Name = Name,
            Program = Script,
            LogFile = Path.Combine(folder, "rabbitmq.log"),
            Arguments = port =>
            {
                File.WriteAllText(configuration, $"listeners.tcp.1 = 127.0.0.1:{port}\nlog.console = true\n");
                return [];
            },
            Environment = new Dictionary<string, string>
            {
                ["HOME"] = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName,
                ["RABBITMQ_NODENAME"] = "contracts@localhost",
                ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "mnesia"),
                ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
                ["RABBITMQ_CONFIG_FILE"] = configuration,
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins"),
                ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
                ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
                ["RABBITMQ_DIST_PORT"] = $"{distributionPort}",
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
                ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
                ["ERL_EPMD_PORT"] = $"{epmdPort}",
            },
            // AMQP 0-9-1, 4.2.2: the client says the version of the protocol, the server begins with a method frame.
            Greeting = "AMQP\0\0\u0009\u0001"u8.ToArray(),
            Answer = [1],
            PidFile = Path.Combine(folder, "pid"),
        };
        return Address("127.0.0.1", await server.StartAsync(started, cancellationToken).ConfigureAwait(false));
    }
}
