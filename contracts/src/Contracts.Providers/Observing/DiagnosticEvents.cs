using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Contracts.Providers.Results;
using Microsoft.AspNetCore.Http;

namespace Contracts.Providers.Observing;

/// <summary>Exceptions of ASP.NET Core and commands of EF Core and SqlClient, as they report them to diagnostics. Their payloads are read by name, so that no driver has to be referenced.</summary>
internal sealed class DiagnosticEvents : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ProviderObserver _observer;
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];

    public DiagnosticEvents(ProviderObserver observer)
    {
        _observer = observer;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.AspNetCore")
            _subscriptions.Add(value.Subscribe(this, name => name.EndsWith("Exception", StringComparison.Ordinal)));
        else if (value.Name is "Microsoft.EntityFrameworkCore" or "SqlClientDiagnosticListener")
            _subscriptions.Add(value.Subscribe(this, IsCommand));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (IsCommand(value.Key))
            AddCommand(value.Key, value.Value);
        else
            AddException(value.Value);
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

    // Hosting.UnhandledException, Diagnostics.UnhandledException and Diagnostics.HandledException have the same two members.
    private void AddException(object? payload)
    {
        if (Member(payload, "exception") is Exception exception
            && Member(payload, "httpContext") is HttpContext context
            && context.Request.Headers.TraceParent.ToString().Split('-') is [_, var trace, ..])
        {
            _observer.Find(trace)?.Add(exception);
        }
    }

    private void AddCommand(string name, object? payload)
    {
        if (_observer.Current is { } trace && Member(payload, "Command") is DbCommand command)
            trace.Add(new SqlCommand(command.CommandText, Member(payload, "Duration") as TimeSpan?, name.EndsWith("Error", StringComparison.Ordinal)));
    }

    private static bool IsCommand(string name) =>
        name.EndsWith("CommandExecuted", StringComparison.Ordinal) || name.EndsWith("CommandError", StringComparison.Ordinal) || name.EndsWith("WriteCommandAfter", StringComparison.Ordinal);

    private static object? Member(object? payload, string name) => payload?.GetType().GetProperty(name)?.GetValue(payload);
}
