using Contracts.Servers.Processes;
using TestRun.Processes;

namespace TestRun.Parts;

/// <summary>A RabbitMQ node of its own name, folder and ports, beside whatever else runs on the machine.</summary>
internal sealed class RabbitMqPart : ServerPart
{
    // Not the wrapper on the PATH, which insists on the system's own user and folders.
    private const string Script = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    public override string Name => "RabbitMQ";

    public override string Variable => "CONTRACTS_RABBITMQ";

    public override string Package => "rabbitmq-server";

    public override string ComposeService => "rabbitmq";

    public override int ComposePort => 5672;

    public override bool IsInstalled => File.Exists(Script) && Command.Find("epmd") is not null;

    public override string Address(string host, int port) => $"amqp://guest:guest@{host}:{port}";

    public override async Task<string> StartAsync(RunFolder run, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(run.Folder, "rabbitmq")).FullName;
        var (port, distributionPort, epmdPort) = (FreePort.Find(), FreePort.Find(), FreePort.Find());

        // Erlang's port mapper as a process of ours: RabbitMQ would start it as a daemon, and leave it behind.
        var epmd = new Server
        {
            Name = "epmd",
            Program = "epmd",
            Arguments = ["-debug", "-address", "127.0.0.1", "-port", $"{epmdPort}"],
            ReadyText = "epmd running",
            StopSignal = "KILL",
        };
        await epmd.StartAsync(run, cancellationToken);

        var configuration = Path.Combine(folder, "rabbitmq.conf");
        await File.WriteAllTextAsync(configuration, $"listeners.tcp.1 = 127.0.0.1:{port}\nlog.console = true\n", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "enabled_plugins"), "[].\n", cancellationToken);
        var server = new Server
        {
            Name = Name,
            Program = Script,
            Arguments = [],
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
            ReadyText = "Server startup complete",
        };
        await server.StartAsync(run, cancellationToken);
        return Address("127.0.0.1", port);
    }
}
