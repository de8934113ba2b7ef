using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults.Testing;

/// <summary>Tells a test that the app has logged something: how what an app does in the background is waited for.</summary>
public sealed class LogSignals : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();

    /// <summary>Returns when a message with a text in it was logged, and passes over those before it.</summary>
    public async Task WaitForAsync(string text)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        while (!(await _messages.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken)).Contains(text, StringComparison.Ordinal))
        {
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(_messages.Writer);

    public void Dispose()
    {
        // What was logged is still there to be read when the app has stopped.
    }

    private sealed class Logger(ChannelWriter<string> messages) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            messages.TryWrite(formatter(state, exception));
    }
}
