using System.Globalization;
using Contracts.Benchmarks.Pacts;
using Contracts.Benchmarks.Processes;

namespace Contracts.Benchmarks.Verifying;

/// <summary>
/// Whole verification runs as CPU seconds of the process, ours and the Rust verifier's in turn. The peer spends most of its CPU on loading the system's
/// certificates for every interaction, so it has a second column without any (SSL_CERT_FILE=/dev/null): only that one compares the work.
/// </summary>
internal static class VerifyComparison
{
    private const int PeerLimit = 800;
    private static readonly int[] Sizes = [1, 50, 200, 800, 3200];

    public static async Task<int> RunAsync(string[] options)
    {
        var runs = int.Parse(Options.Value(options, "--runs") ?? "5", CultureInfo.InvariantCulture);
        var peer = Options.Peer(options);
        using var folder = new TemporaryFolder();
        foreach (var shape in Enum.GetValues<InteractionShape>())
        {
            await using var provider = await ItemsProvider.StartAsync(shape, inMemory: false);
            var ways = VerifyWays.All(ItemsProvider.Address(provider), peer);
            var medians = ways.ToDictionary(way => way.Name, _ => new SortedDictionary<int, double>());
            foreach (var size in Sizes)
            {
                var pact = folder.File(PactShape.FileName(shape, size));
                await File.WriteAllBytesAsync(pact, GeneratedPact.Bytes(size, shape));
                var able = ways.Where(way => !way.IsPeer || size <= PeerLimit).ToArray();
                var costs = able.ToDictionary(way => way.Name, _ => new List<double>());
                for (var run = 0; run < runs; run++)
                    foreach (var way in able)
                        costs[way.Name].Add((await way.RunAsync(pact)).Cpu.TotalSeconds);
                foreach (var way in able)
                    medians[way.Name][size] = Series.Median(costs[way.Name]);
            }

            Print(shape, ways, medians);
        }

        return 0;
    }

    private static void Print(InteractionShape shape, IReadOnlyList<VerifyWay> ways, Dictionary<string, SortedDictionary<int, double>> medians)
    {
        Console.WriteLine($"\n{shape}: CPU seconds of the process, median\n");
        Console.WriteLine($"| way | {string.Join(" | ", Sizes.Select(size => $"n={size}"))} | ms per interaction (n=800 − n=50) |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---|", Sizes.Length + 1))}");
        foreach (var way in ways)
        {
            var median = medians[way.Name];
            var cells = Sizes.Select(size => median.TryGetValue(size, out var value) ? value.ToString("0.00", CultureInfo.InvariantCulture) : "–");
            Console.WriteLine($"| {way.Name} | {string.Join(" | ", cells)} | {(median[800] - median[50]) / 750 * 1000:0.000} |");
        }
    }
}
