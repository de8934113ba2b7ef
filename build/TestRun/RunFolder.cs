using System.Diagnostics;
using Contracts.Servers.Processes;

namespace TestRun;

/// <summary>
/// A private folder for the servers' data, in memory where there is room, and a state file that says what runs for it,
/// so that a run that was killed is cleared away by the next one.
/// </summary>
public sealed class RunFolder : IAsyncDisposable
{
    private readonly string _stateFile;
    private readonly Lock _writing = new();

    private RunFolder(string folder, string stateFile)
    {
        Folder = folder;
        _stateFile = stateFile;
    }

    public string Folder { get; }

    public static async Task<RunFolder> CreateAsync(Repository repository, Progress progress)
    {
        Directory.CreateDirectory(repository.StateFolder);
        foreach (var left in Directory.GetFiles(repository.StateFolder, "*.run").Where(file => !IsOwnerRunning(file)))
        {
            progress.Say("Clearing what a killed run left");
            await ClearAsync(left);
        }

        using var self = Process.GetCurrentProcess();
        var owner = StartedProcess.Of(self);
        var folder = Path.Combine(MemoryFolder.Find(), $"contracts-test-{owner.Id}-{owner.StartedAt}");
        var run = new RunFolder(folder, Path.Combine(repository.StateFolder, $"{owner.Id}.run"));
        run.Note("owner", owner.Id, owner.StartedAt);
        run.Note("folder", folder);
        Directory.CreateDirectory(folder);
        return run;
    }

    /// <summary>Adds a line that says how to stop something; the last line is stopped first.</summary>
    internal void Note(params object[] words)
    {
        lock (_writing)
            File.AppendAllText(_stateFile, string.Join('\t', words) + "\n");
    }

    public async ValueTask DisposeAsync() => await ClearAsync(_stateFile);

    private static bool IsOwnerRunning(string stateFile) =>
        File.ReadLines(stateFile).FirstOrDefault()?.Split('\t') is ["owner", var id, var startedAt]
        && StartedProcess.Parse(id, startedAt).IsRunning();

    private static async Task ClearAsync(string stateFile)
    {
        foreach (var line in File.ReadAllLines(stateFile).Reverse())
            switch (line.Split('\t'))
            {
                case ["process", var id, var startedAt, var signal]:
                    await StartedProcess.Parse(id, startedAt).StopAsync(signal);
                    break;
                case ["compose", var file, var project]:
                    await Command.SucceedsAsync("docker", "compose", "-f", file, "-p", project, "down", "--volumes");
                    break;
                case ["folder", var folder] when Directory.Exists(folder):
                    Directory.Delete(folder, recursive: true);
                    break;
            }
        File.Delete(stateFile);
    }
}
