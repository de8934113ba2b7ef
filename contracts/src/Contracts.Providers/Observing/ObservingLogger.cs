using Contracts.Providers.Results;
using Microsoft.Extensions.Logging;

namespace Contracts.Providers.Observing;

/// <summary>Keeps what an app logs for the interaction that it is answering.</summary>
internal sealed class ObservingLogger(ProviderObserver observer) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(observer, categoryName);

    public void Dispose()
    {
        // The lines belong to the observer.
    }

    private sealed class Logger(ProviderObserver observer, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && observer.Current is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (observer.Current is { } trace)
                trace.Add(new LoggedLine(logLevel.ToString(), category, exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception.GetType().Name}: {exception.Message}"));
        }
    }
}
