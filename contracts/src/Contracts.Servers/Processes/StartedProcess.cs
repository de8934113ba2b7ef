using System.ComponentModel;
using System.Diagnostics;

namespace Contracts.Servers.Processes;

/// <summary>
/// A process as a later run can recognize it: an id alone may belong to somebody else by then, id and start time together do not.
/// </summary>
internal sealed record StartedProcess(int Id, long StartedAt)
{
    private const long Tolerance = 2;

    /// <summary>A process that has ended by now is none that runs: it was started at no time.</summary>
    public static StartedProcess Of(Process process)
    {
        try
        {
            return new(process.Id, Seconds(process));
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            return new(process.Id, 0);
        }
    }

    public static StartedProcess Parse(string id, string startedAt) => new(int.Parse(id), long.Parse(startedAt));

    public bool IsRunning() => Find() is { } process && Release(process);

    public async Task StopAsync(string signal)
    {
        if (Find() is not { } process)
            return;
        using (process)
        {
            // .NET can only kill; a server that is asked to stop also removes what it holds outside its folder (shared memory).
            await Command.SucceedsAsync("kill", $"-{signal}", $"{Id}").ConfigureAwait(false);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The same for when the process ends, where nothing can be awaited.</summary>
    public void Stop(string signal)
    {
        if (Find() is not { } process)
            return;
        using (process)
        using (var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", $"{Id}"]) { UseShellExecute = false, RedirectStandardError = true }))
        {
            kill?.WaitForExit();
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
                process.Kill(entireProcessTree: true);
        }
    }

    private Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(Id);
            if (!process.HasExited && Math.Abs(Seconds(process) - StartedAt) <= Tolerance)
                return process;
            process.Dispose();
            return null;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    private static bool Release(Process process)
    {
        process.Dispose();
        return true;
    }

    private static long Seconds(Process process) => new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds();
}
