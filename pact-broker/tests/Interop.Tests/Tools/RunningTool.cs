using System.Diagnostics;

namespace Interop.Tests.Tools;

/// <summary>A tool that serves until it is disposed of.</summary>
internal sealed class RunningTool : IAsyncDisposable
{
    private readonly Process _process;

    private RunningTool(Process process) => _process = process;

    /// <summary>Waits for the line in which the tool says where it listens.</summary>
    public static Task<(RunningTool Tool, string Line)> StartPactAsync(string readyText, params string[] arguments) => StartAsync(readyText, "node", [InteropTools.PactCli, .. arguments]);

    /// <summary>Our own command, as a process of its own.</summary>
    public static Task<(RunningTool Tool, string Line)> StartContractsAsync(string readyText, params string[] arguments) => StartAsync(readyText, "dotnet", [Tool.Contracts, .. arguments]);

    private static async Task<(RunningTool Tool, string Line)> StartAsync(string readyText, string program, params string[] arguments)
    {
        var started = Tool.Start(program, arguments);
        var said = new List<string>();
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        started.OutputDataReceived += (_, line) => Read(line.Data);
        started.ErrorDataReceived += (_, line) => Read(line.Data);
        started.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended: {string.Join('\n', said)}"));
        started.EnableRaisingEvents = true;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var tool = new RunningTool(started);
        try
        {
            return (tool, await ready.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        }
        catch
        {
            await tool.DisposeAsync();
            throw;
        }

        void Read(string? line)
        {
            if (line is null)
                return;
            said.Add(line);
            if (line.Contains(readyText, StringComparison.Ordinal))
                ready.TrySetResult(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
