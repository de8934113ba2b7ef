using PactBroker.Bench.Brokers;
using PactBroker.Bench.Databases;
using PactBroker.Bench.Histories;
using PactBroker.Bench.Load;

namespace PactBroker.Bench;

/// <summary>How long the server works on each page.</summary>
internal static class PagesRun
{
    private const int Requests = 60;
    private const int WarmUp = 25;

    public static async Task CompareAsync(string name, Func<Task<BenchDatabase>> create, BenchOptions options, TextWriter output)
    {
        var figures = new List<Figures>();
        for (var run = 0; run < options.Runs; run++)
            figures.Add(await MeasureAsync(create));
        await output.WriteLineAsync($"\n## Pages on {name}, {WideHistory.Integrations:N0} integrations, {WideHistory.Results:N0} results, median of {options.Runs} runs\n");
        foreach (var line in FigureTable.WriteRates(Figures.MedianOf(figures)))
            await output.WriteLineAsync(line);
    }

    private static async Task<Figures> MeasureAsync(Func<Task<BenchDatabase>> create)
    {
        await using var database = await create();
        await SeededDatabase.FillAsync(database, async session =>
        {
            var runs = await new HistorySeed(session, WideHistory.Versions, WideHistory.Applications, WideHistory.Distances, resultsPerContent: 1).PlantAsync();
            await WideSeed.PlantAsync(session);
            return runs;
        });
        await using var broker = await BrokerProcess.StartAsync(database.Variables);
        var afterStart = broker.Memory;
        using var client = new LoadClient(broker.Address);
        await WideSeed.PublishEventsAsync(client);
        var questions = new PageQuestions();
        await questions.LearnAddressesAsync(client);
        var timings = new List<(string, Timing)>();
        foreach (var (page, request) in questions.All)
            timings.Add((page, await client.MeasureAsync(request, Requests, warmUp: WarmUp)));
        return new Figures(timings, broker.Ready.TotalMilliseconds, afterStart, broker.Memory, broker.PeakMemory);
    }
}
