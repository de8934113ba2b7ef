using System.Diagnostics;
using System.Net.Sockets;

namespace Contracts.Servers.Processes;

/// <summary>A server on a free port of this machine that outlives whoever started it. It is ready when it answers as its protocol has it.</summary>
internal sealed record DetachedServer
{
    // Its data is thrown away: nothing has to be put in order before it ends.
    private const string StopSignal = "KILL";

    private const int Attempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public required string Name { get; init; }

    public required string Program { get; init; }

    public required Func<int, string[]> Arguments { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public required string LogFile { get; init; }

    /// <summary>What a client says first.</summary>
    public required byte[] Greeting { get; init; }

    /// <summary>What the server's answer begins with.</summary>
    public required byte[] Answer { get; init; }

    /// <summary>Where a server that is started by a script writes its own process; null for one that is the started process.</summary>
    public string? PidFile { get; init; }

    /// <param name="started">Told of each process, with the signal that stops it.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The port.</returns>
    /// <exception cref="PartMissingException">It does not start.</exception>
    public async Task<int> StartAsync(Action<StartedProcess, string> started, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort.Find();
            using var process = Start(Arguments(port));
            started(StartedProcess.Of(process), StopSignal);
            if (await IsReadyAsync(process, port, cancellationToken).ConfigureAwait(false))
            {
                NoteServer(started);
                return port;
            }

            if (attempt == Attempts)
                throw new PartMissingException($"{Name} ended with exit code {process.ExitCode} before it was ready: {await EndOfLogAsync(cancellationToken).ConfigureAwait(false)}");
            // Somebody else may have taken the port in between; the next attempt has another one.
        }
    }

    // A session of its own, so that Ctrl-C at the first run does not end what others use; its output goes to a file, since a pipe breaks with whoever reads it.
    private Process Start(string[] arguments)
    {
        string[] command = [.. Command.Find("setsid") is { } setsid ? (string[])[setsid] : [], Program, .. arguments];
        return Command.Start("sh", ["-c", "exec \"$@\" >> \"$0\" 2>&1 < /dev/null", LogFile, .. command], Environment, "");
    }

    /// <returns>False when the process ended.</returns>
    private async Task<bool> IsReadyAsync(Process process, int port, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (!process.HasExited)
        {
            if (await AnswersAsync(port, cancellationToken).ConfigureAwait(false))
                return true;
            if (Stopwatch.GetElapsedTime(since) > Patience)
                throw new PartMissingException($"{Name} was not ready within {Patience.TotalSeconds:0} seconds: {await EndOfLogAsync(cancellationToken).ConfigureAwait(false)}");
            // A port gives no signal when somebody begins to listen.
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    private async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, limit.Token).ConfigureAwait(false);
            var stream = client.GetStream();
            await stream.WriteAsync(Greeting, limit.Token).ConfigureAwait(false);
            var answer = new byte[Answer.Length];
            await stream.ReadExactlyAsync(answer, limit.Token).ConfigureAwait(false);
            return answer.AsSpan().SequenceEqual(Answer);
        }
        catch (Exception notYet) when (notYet is SocketException or IOException || notYet is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // The script that started the server ends with it, but not the other way round.
    private void NoteServer(Action<StartedProcess, string> started)
    {
        if (PidFile is null || !File.Exists(PidFile) || !int.TryParse(File.ReadAllText(PidFile).Trim(), out var id))
            return;
        using var server = Process.GetProcessById(id);
        started(StartedProcess.Of(server), StopSignal);
    }

    private async Task<string> EndOfLogAsync(CancellationToken cancellationToken) =>
        File.Exists(LogFile) ? string.Join(" | ", (await File.ReadAllLinesAsync(LogFile, cancellationToken).ConfigureAwait(false)).TakeLast(5)) : "it said nothing";
}
