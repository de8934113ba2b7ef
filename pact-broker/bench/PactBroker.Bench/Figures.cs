using PactBroker.Bench.Load;

namespace PactBroker.Bench;

/// <summary>What was measured, of one run or as the median of several.</summary>
/// <param name="Requests">By what was asked, in the order of asking.</param>
/// <param name="Ready">Milliseconds from the start of the process to its first answer.</param>
/// <param name="MemoryAfterStart">Megabytes.</param>
/// <param name="MemoryAfterLoad">Megabytes.</param>
/// <param name="PeakMemory">Megabytes.</param>
internal sealed record Figures(IReadOnlyList<(string What, Timing Timing)> Requests, double Ready, double MemoryAfterStart, double MemoryAfterLoad, double PeakMemory)
{
    public static Figures MedianOf(IReadOnlyList<Figures> runs) => new(
        [.. runs[0].Requests.Select((request, at) => (request.What, new Timing(
            Median(runs, run => run.Requests[at].Timing.Median),
            Median(runs, run => run.Requests[at].Timing.P99),
            Median(runs, run => run.Requests[at].Timing.PerSecond))))],
        Median(runs, run => run.Ready),
        Median(runs, run => run.MemoryAfterStart),
        Median(runs, run => run.MemoryAfterLoad),
        Median(runs, run => run.PeakMemory));

    private static double Median(IReadOnlyList<Figures> runs, Func<Figures, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
}
