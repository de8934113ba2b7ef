using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Contracts.Providers.Hosting;

/// <summary>
/// Exceptions of an ASP.NET Core app in this process, as it reports them to diagnostics: also those that a middleware turned into a 500.
/// A request is recognized by the trace id that it was sent with, so that other apps and tests of the process do not get in the way.
/// </summary>
internal sealed class ProviderExceptions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentDictionary<string, Exception> _byTrace = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];

    private ProviderExceptions()
    {
    }

    public static ProviderExceptions Listen()
    {
        var exceptions = new ProviderExceptions();
        exceptions._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(exceptions));
        return exceptions;
    }

    public Exception? Take(string traceId) => _byTrace.TryRemove(traceId, out var exception) ? exception : null;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.AspNetCore")
            _subscriptions.Add(value.Subscribe(this, name => name.EndsWith("Exception", StringComparison.Ordinal)));
    }

    // Hosting.UnhandledException, Diagnostics.UnhandledException and Diagnostics.HandledException have the same two members.
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Member(value.Value, "exception") is Exception exception
            && Member(value.Value, "httpContext") is HttpContext context
            && context.Request.Headers.TraceParent.ToString().Split('-') is [_, var trace, ..])
        {
            _byTrace.TryAdd(trace, exception);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
    }

    private static object? Member(object? payload, string name) => payload?.GetType().GetProperty(name)?.GetValue(payload);
}
