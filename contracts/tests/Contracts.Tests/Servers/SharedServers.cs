using System.Diagnostics;
using System.Net.Sockets;
using Contracts.Servers;
using Contracts.Servers.PostgreSql;
using Contracts.Servers.Processes;
using Contracts.Servers.RabbitMq;
using Contracts.Servers.Redis;

namespace Contracts.Tests.Servers;

/// <summary>A throw-away server is started once for all processes that need it, and is gone with the last of them, however that one ended.</summary>
public sealed class SharedServers
{
    private static readonly ServerKind[] Kinds = [new PostgreSqlKind(), new RedisKind(), new RabbitMqKind()];

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Names))]
    [Trait("row", "S0-020")]
    public async Task A_server_runs_until_the_last_of_its_users_leaves(string name)
    {
        var kind = Installed(name);
        var folder = Path.Combine(MemoryFolder.Find(), $"contracts-shared-{Path.GetRandomFileName()}");
        var shared = new SharedServer(kind, folder);
        using var self = Process.GetCurrentProcess();
        using var other = Process.Start("sleep", "600");
        var (first, second) = (StartedProcess.Of(self), StartedProcess.Of(other));
        try
        {
            var address = await shared.JoinAsync(first, TestContext.Current.CancellationToken);
            (await shared.JoinAsync(second, TestContext.Current.CancellationToken)).Should().Be(address);
            shared.Leave(first);
            (await ListensAsync(address)).Should().BeTrue("the other one still uses it");

            other.Kill();
            await other.WaitForExitAsync(TestContext.Current.CancellationToken);
            (await shared.JoinAsync(first, TestContext.Current.CancellationToken)).Should().NotBe(address, "its only user was killed, so it was cleared and another one started");
            (await ListensAsync(address)).Should().BeFalse();
            var processes = await ProcessesAsync(folder);

            shared.Leave(first);
            Directory.Exists(folder).Should().BeFalse();
            processes.Should().NotBeEmpty().And.OnlyContain(process => !process.IsRunning());
        }
        finally
        {
            shared.Leave(first);
            File.Delete($"{folder}.lock");
        }
    }

    [Fact]
    [Trait("row", "S1-013"), Trait("row", "S2-002"), Trait("row", "S3-037")]
    public async Task A_program_that_ends_before_it_answers_is_told_with_what_it_said()
    {
        var log = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var server = new DetachedServer { Name = "Shy", Program = "sh", LogFile = log, Arguments = port => ["-c", $"echo no port {port}; exit 7"], Greeting = [1], Answer = [1] };
        var started = new List<StartedProcess>();
        try
        {
            var start = () => server.StartAsync((process, _) => started.Add(process), TestContext.Current.CancellationToken);

            (await start.Should().ThrowAsync<PartMissingException>()).WithMessage("Shy ended with exit code 7 before it was ready: no port *");
            started.Should().HaveCount(3, "a port may have been taken in between, so another one is tried");
        }
        finally
        {
            File.Delete(log);
        }
    }

    [Fact]
    public async Task Where_there_is_nothing_to_start_it_says_what_is_missing_and_what_would_help()
    {
        Assert.SkipWhen(await new ServerContainer().IsPossibleAsync(), "Docker runs here: it would be used");
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var join = () => new SharedServer(new NotInstalled(), folder).JoinAsync(new StartedProcess(1, 1), TestContext.Current.CancellationToken);

            (await join.Should().ThrowAsync<PartMissingException>()).WithMessage("neither quill (Debian's package quills) nor a running Docker was found");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete($"{folder}.lock");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_environment_names_a_server_that_is_there(string name)
    {
        var kind = Kinds.Single(kind => kind.Name == name);
        var given = Environment.GetEnvironmentVariable(kind.Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(given), $"{kind.Variable} is not set");

        (await new FoundServer(kind).FindAsync(TestContext.Current.CancellationToken)).Should().Be(given);
    }

    private static ServerKind Installed(string name)
    {
        var kind = Kinds.Single(kind => kind.Name == name);
        Assert.SkipWhen(kind is RabbitMqKind && Environment.GetEnvironmentVariable("CONTRACTS_ALL") != "1", "RabbitMQ takes its time to start: only with CONTRACTS_ALL=1");
        Assert.SkipUnless(kind.IsInstalled, $"{kind.Program} is not installed (Debian's package {kind.Package})");
        return kind;
    }

    private static async Task<List<StartedProcess>> ProcessesAsync(string folder) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(folder, "processes"), TestContext.Current.CancellationToken)).Select(line => line.Split(' ')).Select(words => StartedProcess.Parse(words[0], words[1]))];

    /// <summary>The port stands in each address in a way of its own.</summary>
    private static async Task<bool> ListensAsync(string address)
    {
        var port = address.Split(':', '=', ';').Where(part => int.TryParse(part, out _)).Select(int.Parse).Single();
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private sealed class NotInstalled : ServerKind
    {
        public override string Name => "Quill";

        public override string Variable => "CONTRACTS_QUILL";

        public override string Wanted => "a bird";

        public override string Program => "quill";

        public override string Package => "quills";

        public override ServerImage Image { get; } = new("quill", 1, "/quill", "true");

        public override bool IsInstalled => false;

        public override string Address(string host, int port) => $"{host}:{port}";

        public override Task<string> StartAsync(string folder, Action<StartedProcess, string> started, CancellationToken cancellationToken) => throw new UnreachableException();
    }
}
