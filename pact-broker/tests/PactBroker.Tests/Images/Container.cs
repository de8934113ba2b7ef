using System.Diagnostics;
using System.Runtime.InteropServices;
using PactBroker.Tests.Hosting;

namespace PactBroker.Tests.Images;

/// <summary>
/// A command of the image as a container runs it, without one: a file system of which nothing can be written but the volume and /tmp, which are empty, and a
/// user without rights. It needs mount namespaces, and somebody who may make them.
/// </summary>
internal sealed class Container(DirectoryInfo app, Dockerfile image)
{
    // All of it is gone with the process. The application and the runtime are put where this user may read them, wherever they are.
    private const string Script = """
        set -e
        mount --make-rprivate /
        mount -t tmpfs tmpfs /mnt
        mkdir /mnt/app /mnt/dotnet
        mount --bind "$APP" /mnt/app
        mount --bind "$RUNTIME" /mnt/dotnet
        mount -t tmpfs tmpfs /var/lib
        mkdir --parents "$VOLUME"
        chown 65534 "$VOLUME"
        mount -t tmpfs -o mode=1777 tmpfs /tmp
        mount -o remount,bind,ro /
        mount -o remount,ro /mnt
        cd /mnt/app
        unset APP RUNTIME VOLUME
        exec setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all --no-new-privs "$@"
        """;

    public static void Require()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can make a read-only file system for a process.");
        Assert.SkipWhen(new[] { "/mnt/", "/var/lib/" }.Any(folder => AppContext.BaseDirectory.StartsWith(folder, StringComparison.Ordinal)), "The repository is where the container's folders would hide it.");
        using var probe = Process.Start(new ProcessStartInfo("sh", ["-c", "unshare --mount mount --make-rprivate / && command -v setpriv"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        probe.WaitForExit();
        Assert.SkipUnless(probe.ExitCode == 0, "This machine lets nobody make mount namespaces, or has no unshare and setpriv.");
    }

    /// <summary>The broker, on a free port.</summary>
    public Task<BrokerProcess> StartAsync() => BrokerProcess.StartAsync(Prepare(image.EntryPoint, port: 0));

    /// <summary>Whether the health check finds a broker at a port: Docker believes that there is none when it has asked three times.</summary>
    public async Task<bool> IsHealthyAsync(int port)
    {
        for (var asked = 0; asked < 3; asked++)
        {
            if (await CheckHealthAsync(port) == 0)
                return true;
        }

        return false;
    }

    private async Task<int> CheckHealthAsync(int port)
    {
        using var process = Process.Start(Prepare(image.HealthCheck, port))!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private ProcessStartInfo Prepare(IReadOnlyList<string> command, int port)
    {
        command[0].Should().Be("dotnet");
        var start = new ProcessStartInfo("unshare", ["--mount", "sh", "-c", Script, "sh", "/mnt/dotnet/dotnet", .. command.Skip(1)]);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["APP"] = app.FullName;
        // …/dotnet/shared/Microsoft.NETCore.App/10.0.x/
        start.Environment["RUNTIME"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["VOLUME"] = image.The("VOLUME");
        foreach (var (name, value) in image.Variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["PACT_BROKER_PORT"] = $"{port}";
        return start;
    }
}
