using System.Diagnostics;
using System.Globalization;
using Contracts.Benchmarks.Pacts;
using Contracts.Benchmarks.Processes;

namespace Contracts.Benchmarks.Mocking;

/// <summary>The mock server beside the Rust one: start-up, 1,000 requests one after the other and eight at a time, with 1 and with 50 interactions.</summary>
internal static class MockComparison
{
    private const int Requests = 1000;
    private static readonly int[] Sizes = [1, 50];

    public static async Task<int> RunAsync(string[] options)
    {
        var runs = int.Parse(Options.Value(options, "--runs") ?? "5", CultureInfo.InvariantCulture);
        var ways = MockWay.All(Options.Peer(options));
        using var folder = new TemporaryFolder();
        Console.WriteLine($"Mock server, median of {runs} runs\n");
        Console.WriteLine("| way | interactions | start-up ms | requests/s, one after the other | requests/s, 8 at a time | CPU ms per request |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var size in Sizes)
        {
            var pact = folder.File(Verifying.PactShape.FileName(InteractionShape.Ruled, size));
            await File.WriteAllBytesAsync(pact, GeneratedPact.Bytes(size, InteractionShape.Ruled));
            var figures = ways.ToDictionary(way => way.Name, _ => new List<MockFigures>());
            for (var run = 0; run < runs; run++)
                foreach (var way in ways)
                    figures[way.Name].Add(await MeasureAsync(way, pact, size));
            foreach (var way in ways)
            {
                double Median(Func<MockFigures, double> of) => Series.Median(figures[way.Name].Select(of));
                Console.WriteLine($"| {way.Name} | {size} | {Median(figure => figure.StartUp.TotalMilliseconds):0} | {Median(figure => figure.Sequential):0} | {Median(figure => figure.Parallel):0} | {Median(figure => figure.CpuPerRequest):0.000} |");
            }
        }

        return 0;
    }

    private static async Task<MockFigures> MeasureAsync(MockWay way, string pact, int size)
    {
        using var mock = await way.StartAsync(pact);
        using var client = new HttpClient { BaseAddress = mock.Address };
        await AskAsync(client, requests: 200, atATime: 1, size);
        var cpu = mock.Cpu;
        var sequential = await AskAsync(client, Requests, atATime: 1, size);
        var parallel = await AskAsync(client, Requests, atATime: 8, size);
        return new MockFigures(mock.StartUp, Requests / sequential.TotalSeconds, Requests / parallel.TotalSeconds, (mock.Cpu - cpu).TotalMilliseconds / (2 * Requests));
    }

    private static async Task<TimeSpan> AskAsync(HttpClient client, int requests, int atATime, int size)
    {
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = atATime }, async (request, cancellationToken) =>
        {
            using var answer = await client.GetAsync(new Uri($"items/{request % size}", UriKind.Relative), cancellationToken);
            answer.EnsureSuccessStatusCode();
        });
        return Stopwatch.GetElapsedTime(started);
    }

    private sealed record MockFigures(TimeSpan StartUp, double Sequential, double Parallel, double CpuPerRequest);
}
