using System.Diagnostics;
using System.Globalization;
using Contracts.Benchmarks.Processes;

namespace Contracts.Benchmarks.Mocking;

/// <summary>The mock server beside the Rust one: start-up, and requests one after the other and eight at a time, with 1 and with 50 interactions.</summary>
internal static class MockComparison
{
    /// <summary>What is timed in one go; a server is asked until it has answered 20 times as many, or the time is over.</summary>
    private const int Requests = 1000;
    private const int Goes = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly int[] Sizes = [1, 50];

    public static async Task<int> RunAsync(string[] options)
    {
        var runs = int.Parse(Options.Value(options, "--runs") ?? "5", CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder();
        foreach (var load in MockLoad.All)
        {
            Console.WriteLine($"\n{load.Name}, median of {runs} runs\n");
            Console.WriteLine("| server | interactions | start-up ms | first 100 requests, ms | requests/s, one after the other | requests/s, 8 at a time | CPU µs per request, one after the other | 8 at a time |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            foreach (var size in Sizes)
                await CompareAsync(load, size, MockWay.All(Options.Peer(options)), runs, folder.File($"pact-{size}.json"));
        }

        return 0;
    }

    private static async Task CompareAsync(MockLoad load, int size, IReadOnlyList<MockWay> ways, int runs, string pact)
    {
        await File.WriteAllBytesAsync(pact, load.Pact(size));
        var requests = Enumerable.Range(0, size).Select(load.Request).ToArray();
        var figures = ways.ToDictionary(way => way.Name, _ => new List<MockFigures>());
        for (var run = 0; run < runs; run++)
            foreach (var way in ways)
                figures[way.Name].Add(await MeasureAsync(way, pact, requests));

        foreach (var way in ways)
        {
            double Median(Func<MockFigures, double> of) => Series.Median(figures[way.Name].Select(of));
            string[] cells =
            [
                way.Name, $"{size}", $"{Median(figure => figure.StartUp.TotalMilliseconds):0}", $"{Median(figure => figure.First.TotalMilliseconds):0}",
                $"{Median(figure => figure.Sequential.PerSecond):#,0}", $"{Median(figure => figure.Parallel.PerSecond):#,0}",
                $"{Median(figure => figure.Sequential.CpuPerRequest):0.0}", $"{Median(figure => figure.Parallel.CpuPerRequest):0.0}",
            ];
            Console.WriteLine($"| {string.Join(" | ", cells)} |");
        }
    }

    private static async Task<MockFigures> MeasureAsync(MockWay way, string pact, byte[][] requests)
    {
        using var mock = await way.StartAsync(pact);
        using var one = new LoadClient(mock.Address, atATime: 1, requests);
        using var eight = new LoadClient(mock.Address, atATime: 8, requests);
        var started = Stopwatch.GetTimestamp();
        one.Ask(100);
        var first = Stopwatch.GetElapsedTime(started);
        _ = Measure(mock, eight);
        return new MockFigures(mock.StartUp, first, Measure(mock, one), Measure(mock, eight));
    }

    private static LoadFigures Measure(MockWay.Running mock, LoadClient client)
    {
        var cpu = mock.Cpu;
        var rates = new List<double>();
        var asked = 0;
        for (var begun = Stopwatch.GetTimestamp(); rates.Count < Goes && Stopwatch.GetElapsedTime(begun) < Patience;)
        {
            var started = Stopwatch.GetTimestamp();
            var answered = client.Ask(Requests, Patience);
            rates.Add(answered / Stopwatch.GetElapsedTime(started).TotalSeconds);
            asked += answered;
        }

        return new LoadFigures(Series.Median(rates), (mock.Cpu - cpu).TotalMicroseconds / asked);
    }

    private sealed record LoadFigures(double PerSecond, double CpuPerRequest);

    private sealed record MockFigures(TimeSpan StartUp, TimeSpan First, LoadFigures Sequential, LoadFigures Parallel);
}
