using System.Diagnostics;
using System.Globalization;
using Contracts.Benchmarks.Mocking;
using Contracts.Benchmarks.Pacts;
using Contracts.Benchmarks.Processes;
using Contracts.Engine.Documents.Reading;
using Contracts.Providers;
using Contracts.Providers.Load;
using Contracts.Providers.Load.Reports;
using Contracts.Providers.Sources;

namespace Contracts.Benchmarks.Loading;

/// <summary>What a load adds of itself: an endpoint that does nothing, in a process of its own, asked at several rates, each answer compared under 25 rules.</summary>
internal static class LoadOverhead
{
    private static readonly int[] Rates = [100, 1000, 5000];

    public static async Task<int> RunAsync(string[] options)
    {
        var seconds = int.Parse(Options.Value(options, "--seconds") ?? "10", CultureInfo.InvariantCulture);
        var pact = PactReader.Read(GeneratedPact.Bytes(1, InteractionShape.Ruled)).Document;
        using var endpoint = await MockWay.All(peer: null)[0].StartAsync("");
        var verifier = new PactVerifier("Items").WithSource(new InMemorySource(pact)).WithFilter(InteractionFilter.All).WithHttpEndpoint(endpoint.Address);
        _ = await verifier.LoadAsync(Plan(2000, 2));

        Console.WriteLine("| requests/s asked for | given | failed | p50 ms | p99 ms | p99.9 ms | sent late, p50 ms | p99 ms | CPU µs per request |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var rate in Rates)
        {
            using var self = Process.GetCurrentProcess();
            var before = ChildProcess.CpuSoFar(self);
            var report = await verifier.LoadAsync(Plan(rate, seconds));
            var cpu = (ChildProcess.CpuSoFar(self) - before).TotalMicroseconds / report.All.Requests;
            string[] cells =
            [
                $"{rate}", $"{report.All.Requests / report.Elapsed.TotalSeconds:0}", $"{report.All.Failed}",
                .. new double[] { 50, 99, 99.9 }.Select(percentile => LoadNumbers.Milliseconds(report.All.Latencies.Percentile(percentile))),
                LoadNumbers.Milliseconds(report.Lateness.Percentile(50)), LoadNumbers.Milliseconds(report.Lateness.Percentile(99)), $"{cpu:0}",
            ];
            Console.WriteLine($"| {string.Join(" | ", cells)} |");
        }

        return 0;
    }

    private static LoadPlan Plan(double rate, double seconds) => new() { Stages = [new LoadStage(TimeSpan.Zero, rate), new LoadStage(TimeSpan.FromSeconds(seconds), rate)] };
}
