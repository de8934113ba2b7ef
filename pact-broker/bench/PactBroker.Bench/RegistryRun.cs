using PactBroker.Bench.Brokers;
using PactBroker.Bench.Databases;
using PactBroker.Bench.Load;

namespace PactBroker.Bench;

/// <summary>How many answers the schema registry gives in a second.</summary>
internal static class RegistryRun
{
    private const int Clients = 8;

    public static async Task CompareAsync(string name, Func<Task<BenchDatabase>> create, BenchOptions options, TextWriter output)
    {
        var figures = new List<Figures>();
        for (var run = 0; run < options.Runs; run++)
            figures.Add(await MeasureAsync(create));
        await output.WriteLineAsync($"\n## Registry on {name}, {Clients} clients, median of {options.Runs} runs\n");
        foreach (var line in FigureTable.WriteRates(Figures.MedianOf(figures)))
            await output.WriteLineAsync(line);
    }

    private static async Task<Figures> MeasureAsync(Func<Task<BenchDatabase>> create)
    {
        await using var database = await create();
        await using var broker = await BrokerProcess.StartAsync(database.Variables);
        var afterStart = broker.Memory;
        using var client = new LoadClient(broker.Address);
        await RegistryQuestions.PrepareAsync(client);
        return new Figures(
            [
                ("schema by id", await client.MeasureAsync(RegistryQuestions.ById, 30_000, Clients, warmUp: 20_000)),
                ("latest version", await client.MeasureAsync(RegistryQuestions.Latest, 30_000, Clients, warmUp: 2_000)),
                ("register what is there", await client.MeasureAsync(RegistryQuestions.RegisterAgain, 10_000, Clients, warmUp: 1_000)),
                ("register, a new subject", await client.MeasureAsync(RegistryQuestions.RegisterFirst, 5_000, Clients, warmUp: 500)),
                ("register, the next version", await client.MeasureAsync(RegistryQuestions.RegisterNext, 5_000, Clients, warmUp: 500)),
            ],
            broker.Ready.TotalMilliseconds,
            afterStart,
            broker.Memory,
            broker.PeakMemory);
    }
}
