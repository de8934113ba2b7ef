using System.Diagnostics;
using Contracts.Databases.Redis;
using Contracts.Servers;
using Contracts.Servers.Processes;
using Contracts.Servers.Redis;

namespace Contracts.Tests.Servers;

/// <summary>
/// What is asked of Docker where a server is not installed. A script stands in for its client: it notes what it is asked, and runs the image's command on this machine. So this is about
/// our side of the talk; that the images start is for machines with Docker.
/// </summary>
public sealed class Containers : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-docker-");

    [Fact]
    [Trait("row", "S0-020"), Trait("row", "S1-011"), Trait("row", "S1-073"), Trait("row", "S3-006")]
    public async Task A_server_that_is_not_installed_runs_in_a_container_until_the_last_of_its_users_leaves()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Command.Find("redis-server") is null || Command.Find("redis-cli") is null, "redis-server and redis-cli are not installed (Debian's package redis)");
        var docker = await StandInAsync();
        var folder = Path.Combine(MemoryFolder.Find(), $"contracts-container-{Path.GetRandomFileName()}");
        var shared = new SharedServer(new OnlyAsImage(), folder, new ServerContainer(docker));
        using var self = Process.GetCurrentProcess();
        var user = StartedProcess.Of(self);
        try
        {
            var address = await shared.JoinAsync(user, TestContext.Current.CancellationToken);
            using (var redis = await RedisConnection.OpenAsync(address, TestContext.Current.CancellationToken))
                RedisConnection.Text((byte[])(await redis.AskAsync(["ECHO", "hello"], TestContext.Current.CancellationToken))!).Should().Be("hello");
            shared.Image.Should().Be("redis@sha256:4711");

            shared.Leave(user);

            var name = Path.GetFileName(folder);
            (await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "asked"), TestContext.Current.CancellationToken)).Should().Equal(
                "info",
                $"run --detach --rm --name {name} --publish 127.0.0.1:0:6379 --tmpfs /data redis:7-alpine redis-server --save  --appendonly no",
                $"exec {name} sh -c for i in $(seq 300); do redis-cli ping | grep -q PONG && exit 0; sleep 0.1; done; exit 1",
                $"port {name} 6379/tcp",
                "image inspect --format {{if .RepoDigests}}{{index .RepoDigests 0}}{{else}}{{.Id}}{{end}} redis:7-alpine",
                $"rm --force {name}");
            Directory.Exists(folder).Should().BeFalse();
            (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "log"), TestContext.Current.CancellationToken)).Should().Contain("SIGTERM");
        }
        finally
        {
            shared.Leave(user);
            File.Delete($"{folder}.lock");
        }
    }

    [Fact]
    [Trait("row", "S2-002")]
    public async Task A_container_that_does_not_start_is_told_with_what_Docker_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        var docker = await ScriptAsync("docker", "echo 'Unable to find image locally'; echo 'no route to the registry' >&2; exit 125");

        var start = () => new ServerContainer(docker).StartAsync("nobody", new RedisKind().Image, TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<PartMissingException>()).Which.Message.Should().StartWith("docker run failed: ").And.Contain("no route to the registry");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> StandInAsync()
    {
        // Inside of a container the server has its usual port, and its client finds it there.
        await ScriptAsync("redis-cli", $"exec {Command.Find("redis-cli")} -p $(cat {_folder.FullName}/port) \"$@\"");
        return await ScriptAsync("docker", $$"""
            cd {{_folder.FullName}}
            echo "$*" >> asked
            case "$1" in
              run) while [ "$1" != redis-server ]; do shift; done
                   shift; port={{FreePort.Find()}}
                   while :; do
                     redis-server --port $port --bind 127.0.0.1 --dir . "$@" > log 2>&1 & echo $! > pid
                     until grep -q 'Ready to accept\|aborting' log; do sleep 0.1; done
                     if grep -q 'Ready to accept' log; then break; fi
                     port=$((port + 1))
                   done
                   echo $port > port ;;
              exec) PATH={{_folder.FullName}}:$PATH exec sh -c "$5" ;;
              image) echo redis@sha256:4711 ;;
              port) echo 127.0.0.1:$(cat port) ;;
              rm) kill $(cat pid); while ./redis-cli ping > /dev/null 2>&1; do sleep 0.1; done ;;
            esac
            """);
    }

    private async Task<string> ScriptAsync(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{text.ReplaceLineEndings("\n")}\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Redis on a machine that has only its image.</summary>
    private sealed class OnlyAsImage : ServerKind
    {
        private readonly RedisKind _redis = new();

        public override string Name => _redis.Name;

        public override string Variable => _redis.Variable;

        public override string Wanted => _redis.Wanted;

        public override string Program => _redis.Program;

        public override string Package => _redis.Package;

        public override ServerImage Image => _redis.Image;

        public override bool IsInstalled => false;

        public override string Address(string host, int port) => _redis.Address(host, port);

        public override Task<string> StartAsync(string folder, Action<StartedProcess, string> started, CancellationToken cancellationToken) => throw new UnreachableException();
    }
}
