using System.Collections.Concurrent;
using System.Diagnostics;

namespace PactBroker.Bench.Load;

/// <summary>Sends requests and measures from the sending to the last byte of the answer. Its own work on the same cores is in every figure.</summary>
internal sealed class LoadClient(Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };
    private int _next;

    /// <summary>The requests have numbers that are never used again; the first are sent before the measurement, until the broker's code is compiled.</summary>
    public async Task<Timing> MeasureAsync(Func<int, HttpRequestMessage> request, int count, int clients = 1, int warmUp = 300)
    {
        await SendAsync(request, warmUp, clients);
        var started = Stopwatch.GetTimestamp();
        var taken = await SendAsync(request, count, clients);
        return Timing.Of(taken, Stopwatch.GetElapsedTime(started));
    }

    public async Task<string> AskAsync(HttpRequestMessage request)
    {
        using (request)
        using (var answer = await _client.SendAsync(request))
        {
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered with {(int)answer.StatusCode}: {text}");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<IReadOnlyCollection<double>> SendAsync(Func<int, HttpRequestMessage> request, int count, int clients)
    {
        var taken = new ConcurrentBag<double>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (_, _) =>
        {
            var message = request(Interlocked.Increment(ref _next));
            var sent = Stopwatch.GetTimestamp();
            await AskAsync(message);
            taken.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        });
        return taken;
    }
}
