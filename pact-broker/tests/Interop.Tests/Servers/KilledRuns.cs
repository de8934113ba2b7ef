using System.Diagnostics;
using Contracts.Servers.Processes;
using TestRun;

namespace Interop.Tests.Servers;

/// <summary>What a run of test.cs that was killed leaves behind is cleared by the next one, and nothing else is touched.</summary>
public sealed class KilledRuns : IDisposable
{
    private static readonly Progress Quiet = new(TextWriter.Null);

    private readonly Repository _repository = new(Directory.CreateTempSubdirectory("killed-").FullName);
    private readonly Process _server = StartServer();

    public void Dispose()
    {
        _server.Kill();
        _server.Dispose();
        Directory.Delete(_repository.Folder, recursive: true);
    }

    [Fact]
    [Trait("row", "S1-049")]
    public async Task The_servers_of_a_killed_run_are_stopped_and_its_folder_is_gone()
    {
        var left = await LeaveBehindAsync(await EndedAsync(), StartedProcess.Of(_server));

        await using (await RunFolder.CreateAsync(_repository, Quiet))
            await _server.WaitForExitAsync(TestContext.Current.CancellationToken);

        Directory.Exists(left).Should().BeFalse();
        Directory.GetFiles(_repository.StateFolder).Should().BeEmpty();
    }

    [Fact]
    public async Task A_run_that_still_goes_on_keeps_its_servers()
    {
        var other = await LeaveBehindAsync(StartedProcess.Of(_server), StartedProcess.Of(_server));

        await using (await RunFolder.CreateAsync(_repository, Quiet))
            _server.HasExited.Should().BeFalse();

        Directory.Exists(other).Should().BeTrue();
    }

    [Fact]
    public async Task A_process_that_got_the_id_of_an_ended_server_is_left_alone()
    {
        await LeaveBehindAsync(await EndedAsync(), StartedProcess.Of(_server) with { StartedAt = 1 });

        await using (await RunFolder.CreateAsync(_repository, Quiet))
            _server.HasExited.Should().BeFalse();
    }

    [Fact]
    [Trait("row", "S1-049")]
    public async Task A_run_that_ends_leaves_nothing()
    {
        string folder;
        await using (var run = await RunFolder.CreateAsync(_repository, Quiet))
        {
            folder = run.Folder;
            var started = StartedProcess.Of(_server);
            run.Note("process", started.Id, started.StartedAt, "TERM");
            Directory.Exists(folder).Should().BeTrue();
        }

        _server.WaitForExit(TimeSpan.Zero).Should().BeTrue();
        Directory.Exists(folder).Should().BeFalse();
        Directory.GetFiles(_repository.StateFolder).Should().BeEmpty();
    }

    /// <summary>The state file as a run writes it; a killed run is one whose owner has ended.</summary>
    private async Task<string> LeaveBehindAsync(StartedProcess owner, StartedProcess started)
    {
        var data = Directory.CreateDirectory(Path.Combine(_repository.Folder, "data")).FullName;
        Directory.CreateDirectory(_repository.StateFolder);
        await File.WriteAllLinesAsync(
            Path.Combine(_repository.StateFolder, "1.run"),
            [$"owner\t{owner.Id}\t{owner.StartedAt}", $"folder\t{data}", $"process\t{started.Id}\t{started.StartedAt}\tTERM"],
            TestContext.Current.CancellationToken);
        return data;
    }

    private static async Task<StartedProcess> EndedAsync()
    {
        using var process = StartServer();
        var started = StartedProcess.Of(process);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return started;
    }

    private static Process StartServer() =>
        OperatingSystem.IsWindows() ? Process.Start("ping", ["-n", "600", "127.0.0.1"])! : Process.Start("sleep", ["600"])!;
}
