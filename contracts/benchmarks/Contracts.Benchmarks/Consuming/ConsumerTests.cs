using System.Diagnostics;
using Contracts.Benchmarks.Processes;
using Contracts.Consumers;
using Contracts.Consumers.PactFiles;

namespace Contracts.Benchmarks.Consuming;

/// <summary>Consumer tests into one pact, each with a mock server of its own and merged at once, as without a test framework's run.</summary>
internal static class ConsumerTests
{
    private static readonly int[] Sizes = [50, 100, 200, 400, 800];

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| tests | ms | ms per test |");
        Console.WriteLine("|---|---|---|");
        await MeasureAsync(20);
        foreach (var size in Sizes)
        {
            var elapsed = await MeasureAsync(size);
            Console.WriteLine($"| {size} | {elapsed.TotalMilliseconds:0} | {elapsed.TotalMilliseconds / size:0.00} |");
        }

        return 0;
    }

    private static async Task<TimeSpan> MeasureAsync(int tests)
    {
        using var folder = new TemporaryFolder();
        var config = new PactConfig { PactDir = folder.Folder("pacts") };
        var run = PactRun.Begin(new PactRunOptions { CompareOnly = false });
        var started = Stopwatch.GetTimestamp();
        for (var test = 0; test < tests; test++)
        {
            var path = $"/items/{test}";
            var pact = Pact.V4("Bench", "Items", config).WithHttpInteractions();
            pact.UponReceiving($"a request for item {test}").WithRequest(HttpMethod.Get, path)
                .WillRespond().WithStatus(200).WithJsonBody(new { id = test, name = "an item" });
            await pact.VerifyAsync(async provider =>
            {
                using var client = provider.CreateClient();
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
            });
        }

        await run.EndAsync(complete: true);
        return Stopwatch.GetElapsedTime(started);
    }
}
