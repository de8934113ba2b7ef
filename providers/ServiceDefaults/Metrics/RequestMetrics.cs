using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ServiceDefaults.Metrics;

/// <summary>How many requests there were and how long they took, by method, route and status: what ASP.NET Core measures, kept for who comes to read it.</summary>
internal sealed class RequestMetrics : IDisposable
{
    private const string Meter = "Microsoft.AspNetCore.Hosting";
    private const string Instrument = "http.server.request.duration";

    private readonly ConcurrentDictionary<(string Method, string Route, string Status), RequestDurations> _durations = new();
    private readonly MeterListener _listener = new();
    private readonly IMeterFactory _meters;

    public RequestMetrics(IMeterFactory meters)
    {
        _meters = meters;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Several apps may run in one process; each counts its own requests.
            if (instrument is { Name: Instrument, Meter.Name: Meter } && ReferenceEquals(instrument.Meter.Scope, _meters))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => Add(seconds, tags));
        _listener.Start();
    }

    public IEnumerable<KeyValuePair<(string Method, string Route, string Status), RequestDurations>> All => _durations.OrderBy(entry => entry.Key);

    public void Dispose() => _listener.Dispose();

    private void Add(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (method, route, status) = ("", "", "");
        foreach (var (name, value) in tags)
        {
            switch (name)
            {
                case "http.request.method":
                    method = $"{value}";
                    break;
                case "http.route":
                    route = $"{value}";
                    break;
                case "http.response.status_code":
                    status = $"{value}";
                    break;
            }
        }

        _durations.GetOrAdd((method, route, status), _ => new RequestDurations()).Add(seconds);
    }
}
