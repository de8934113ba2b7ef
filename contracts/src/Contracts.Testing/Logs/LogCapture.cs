using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Contracts.Testing.Logs;

/// <summary>Keeps what an app logs, each entry with the scopes that it was written in: <c>builder.ConfigureLogging(logging => logging.AddProvider(capture))</c>.</summary>
public sealed class LogCapture : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>What was logged so far, in order.</summary>
    public IReadOnlyCollection<LogEntry> Entries => _entries;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Logger(this);

    /// <inheritdoc />
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <inheritdoc />
    public void Dispose()
    {
        // The entries are still there to be read when the app has stopped.
    }

    private sealed class Logger(LogCapture capture) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => capture._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            capture._scopes.ForEachScope(
                (scope, all) =>
                {
                    foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object>> ?? [])
                        all[name] = value;
                },
                values);
            capture._entries.Enqueue(new LogEntry(logLevel, formatter(state, exception), values));
        }
    }
}

/// <summary>One entry of the log.</summary>
/// <param name="Level">How grave it is.</param>
/// <param name="Message">The text, with its values.</param>
/// <param name="Scopes">The values of all scopes; where two have the same name, of the inner one.</param>
public sealed record LogEntry(LogLevel Level, string Message, IReadOnlyDictionary<string, object?> Scopes);
