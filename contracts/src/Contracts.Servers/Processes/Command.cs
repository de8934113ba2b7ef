using System.Diagnostics;

namespace Contracts.Servers.Processes;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <returns>The exit code; every line of both outputs goes to <paramref name="onLine"/>.</returns>
    public static async Task<int> RunAsync(
        string program, IReadOnlyList<string> arguments, Action<string> onLine, IReadOnlyDictionary<string, string>? environment = null,
        string folder = "", CancellationToken cancellationToken = default)
    {
        using var process = Start(program, arguments, environment, folder);
        process.OutputDataReceived += (_, line) => Pass(line.Data);
        process.ErrorDataReceived += (_, line) => Pass(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;

        void Pass(string? line)
        {
            if (line is null)
                return;
            lock (process)
                onLine(line);
        }
    }

    /// <summary>Whether the program exists and ends well; for questions such as "is Docker running?".</summary>
    public static async Task<bool> SucceedsAsync(string program, params string[] arguments) =>
        Find(program) is not null && await RunAsync(program, arguments, _ => { }).ConfigureAwait(false) == 0;

    /// <summary>The program's full path, looked up as a shell would, and in <paramref name="folders"/> as well.</summary>
    public static string? Find(string program, params string[] folders) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(folders)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(path => File.Exists(path) || File.Exists(path + ".exe"));

    internal static Process Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        return process;
    }
}
