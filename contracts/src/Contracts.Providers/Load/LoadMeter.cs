using System.Collections.Concurrent;

namespace Contracts.Providers.Load;

/// <summary>Counts what came of the requests of one interaction, or of a slice of time. From many threads at once.</summary>
internal sealed class LoadMeter(int bits)
{
    // A provider that puts something new into each failure must not fill the memory.
    private const int Kinds = 20;

    private readonly ConcurrentDictionary<string, Counted> _failures = new(StringComparer.Ordinal);
    private readonly LatencyHistogram _latencies = new(bits);
    private long _requests;
    private long _failed;

    public long Requests => Interlocked.Read(ref _requests);

    public long Failed => Interlocked.Read(ref _failed);

    public LatencyHistogram Latencies => _latencies;

    public void Record(LoadAnswer answer, TimeSpan latency)
    {
        Interlocked.Increment(ref _requests);
        if (answer.Waited)
            _latencies.Record(latency);
        if (answer.Failure is not { } kind)
            return;
        Interlocked.Increment(ref _failed);
        if (!_failures.ContainsKey(kind) && _failures.Count >= Kinds)
            kind = "others";
        _failures.GetOrAdd(kind, static (_, example) => new Counted(example), answer.Example ?? "").Increment();
    }

    public LoadMeasure Read() => new()
    {
        Requests = Requests,
        Failed = Failed,
        Latencies = _latencies,
        Failures = [.. _failures.Select(failure => new LoadFailure(failure.Key, failure.Value.Number, failure.Value.Example)).OrderByDescending(failure => failure.Count).ThenBy(failure => failure.Kind, StringComparer.Ordinal)],
    };

    private sealed class Counted(string example)
    {
        private long _number;

        public string Example => example;

        public long Number => Interlocked.Read(ref _number);

        public void Increment() => Interlocked.Increment(ref _number);
    }
}
