using Contracts.Servers;
using Contracts.Servers.Processes;

namespace TestRun.Processes;

/// <summary>A server process that has said that it is ready. The run folder stops it.</summary>
internal sealed record Server
{
    public required string Name { get; init; }

    public required string Program { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Part of the line that the server prints when it takes connections.</summary>
    public required string ReadyText { get; init; }

    public string StopSignal { get; init; } = "TERM";

    public async Task StartAsync(RunFolder run, CancellationToken cancellationToken)
    {
        var process = Command.Start(Program, Arguments, Environment, run.Folder);
        var started = StartedProcess.Of(process);
        run.Note("process", started.Id, started.StartedAt, StopSignal);

        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new Queue<string>();
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.TrySetException(Refused($"ended with exit code {process.ExitCode}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await ready.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
        }
        catch (TimeoutException)
        {
            throw Refused("was not ready within a minute");
        }

        void Read(string? line)
        {
            if (line is null)
                return;
            lock (said)
            {
                said.Enqueue(line);
                if (said.Count > 20)
                    said.Dequeue();
            }

            if (line.Contains(ReadyText, StringComparison.Ordinal))
                ready.TrySetResult();
        }

        PartMissingException Refused(string how)
        {
            lock (said)
                return new PartMissingException($"{Name} {how}: {string.Join(" | ", said.TakeLast(5))}");
        }
    }
}
