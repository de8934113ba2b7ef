using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Contracts.Providers.Observing;

/// <summary>
/// Watches an app in this process while it answers: what it throws (also what a middleware turned into a 500), logs, sends to its database and traces.
/// An interaction is recognized by the trace id that it was sent with, so that other apps and tests of the process do not get in the way.
/// </summary>
internal sealed class ProviderObserver : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, ObservedTrace> _traces = new(StringComparer.Ordinal);
    private readonly DiagnosticEvents _events;
    private readonly ActivityListener _spans;
    private bool _attached;

    public ProviderObserver()
    {
        _events = new DiagnosticEvents(this);
        _spans = SpanListening.Start(this);
    }

    /// <summary>Has the app's log written here too. The app keeps its own levels: what it does not log cannot be shown.</summary>
    public void Attach(IServiceProvider? services)
    {
        if (_attached || services is null)
            return;
        _attached = true;
        services.GetService<ILoggerFactory>()?.AddProvider(new ObservingLogger(this));
    }

    /// <summary>Begins to keep what belongs to a trace.</summary>
    public void Watch(string traceId) => _traces[traceId] = new ObservedTrace();

    /// <summary>What was seen of a trace; nothing more is kept of it.</summary>
    public ObservedTrace Take(string traceId) => _traces.TryRemove(traceId, out var trace) ? trace : new ObservedTrace();

    /// <summary>The same, once the app is done with what it was asked: it may still be logging when its answer is here.</summary>
    public async Task<ObservedTrace> TakeWholeAsync(string traceId)
    {
        if (Find(traceId) is { } trace)
            await trace.EndedAsync(Patience).ConfigureAwait(false);
        return Take(traceId);
    }

    /// <summary>The trace that is watched under an id; null for those of others.</summary>
    public ObservedTrace? Find(string traceId) => _traces.GetValueOrDefault(traceId);

    /// <summary>The trace that the code which runs now belongs to.</summary>
    public ObservedTrace? Current => Activity.Current is { } activity && !_traces.IsEmpty ? Find(activity.TraceId.ToHexString()) : null;

    public void Dispose()
    {
        _events.Dispose();
        _spans.Dispose();
    }
}
