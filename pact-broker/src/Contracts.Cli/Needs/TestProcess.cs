using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Contracts.Cli.Failures;
using Contracts.Cli.Processes;
using Contracts.Consumers.Trials;

namespace Contracts.Cli.Needs;

/// <summary>One run of a consumer's tests. How it ends means nothing: tests are to fail.</summary>
internal sealed class TestProcess : IDisposable
{
    private const int LinesShown = 12;

    /// <summary>How long the last lines are waited for, of tests that started a server which lives on and keeps their output open.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ConcurrentQueue<string> _said = new();

    public TestProcess(string command, string planFile, Surroundings surroundings)
    {
        var start = ShellCommand.Of(command, surroundings);
        start.Environment[TrialPlan.Variable] = planFile;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.Exited += (_, _) => _exited.TrySetResult();
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        try
        {
            _process.Start();
        }
        catch (Win32Exception missing)
        {
            _process.Dispose();
            throw ToolException.Busy($"the tests did not start: {missing.Message}", "Try the command of --test by itself.");
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Whether the tests end in time; those that do not are ended.</summary>
    public async Task<bool> EndsWithinAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await _exited.Task.WaitAsync(limit, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            if (!_exited.Task.IsCompleted)
                _process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The last lines that the tests said.</summary>
    public async Task<string> SaidAsync()
    {
        using var enough = new CancellationTokenSource(Grace);
        try
        {
            await _process.WaitForExitAsync(enough.Token);
        }
        catch (OperationCanceledException)
        {
            _said.Enqueue("…");
        }

        return string.Join(Environment.NewLine, _said.TakeLast(LinesShown));
    }

    public void Dispose() => _process.Dispose();

    private void Keep(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            _said.Enqueue(line);
        while (_said.Count > LinesShown)
            _said.TryDequeue(out _);
    }
}
