using Contracts.Providers.Results;

namespace Contracts.Providers.Observing;

/// <summary>What was seen of one interaction so far. Bounded: an app that logs without end does not fill a report.</summary>
internal sealed class ObservedTrace
{
    private const int Limit = 200;

    private readonly Lock _lock = new();
    private readonly List<LoggedLine> _logs = [];
    private readonly List<SqlCommand> _commands = [];
    private readonly List<SqlCommand> _tracedCommands = [];
    private readonly List<TracedSpan> _spans = [];
    private Exception? _exception;
    private TaskCompletionSource? _answering;

    /// <summary>The first exception is the cause; what handling it throws comes after.</summary>
    public Exception? Exception => _exception;

    public void Add(Exception exception) => Interlocked.CompareExchange(ref _exception, exception, null);

    /// <summary>The app began to answer in this process.</summary>
    public void Begin() => _answering ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The app is done with its answer, which may be after the client has it.</summary>
    public void End() => _answering?.TrySetResult();

    /// <summary>Waits until the app is done, so that what it says at the end is there too. An app that never is does not hold up the verification.</summary>
    public async Task EndedAsync(TimeSpan patience)
    {
        if (_answering is { } answering)
            await answering.Task.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Add(LoggedLine line) => Add(_logs, line);

    public void Add(SqlCommand command) => Add(_commands, command);

    /// <summary>A command that a driver put into its trace. EF Core tells of the same one, and better.</summary>
    public void AddTraced(SqlCommand command) => Add(_tracedCommands, command);

    public void Add(TracedSpan span) => Add(_spans, span);

    public Evidence ToEvidence()
    {
        lock (_lock)
            return new Evidence([.. _logs], [.. _commands.Count > 0 ? _commands : _tracedCommands], [.. _spans]);
    }

    private void Add<T>(List<T> list, T item)
    {
        lock (_lock)
        {
            if (list.Count < Limit)
                list.Add(item);
        }
    }
}
