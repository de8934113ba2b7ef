using PactBroker.Bench.Brokers;
using PactBroker.Bench.Databases;
using PactBroker.Bench.Histories;
using PactBroker.Bench.Load;

namespace PactBroker.Bench;

/// <summary>Seeds, starts, asks: for each database and each size of history, in turns, so that a busy minute of the machine meets all of them.</summary>
internal static class BenchRun
{
    private const int Requests = 2000;
    private const int Clients = 8;

    public static async Task RunAsync(BenchOptions options, TextWriter output)
    {
        await RunAsync("SQLite", () => Task.FromResult(BenchDatabase.CreateSqlite()), options, output);
        if (options.PostgreSql is { } server)
            await RunAsync("PostgreSQL", () => BenchDatabase.CreatePostgreSqlAsync(server), options, output);
    }

    private static async Task RunAsync(string name, Func<Task<BenchDatabase>> create, BenchOptions options, TextWriter output)
    {
        if (options.Only is null or BenchPart.Pacts)
            await CompareAsync(name, create, options, output);
        if (options.Only is null or BenchPart.Registry)
            await RegistryRun.CompareAsync(name, create, options, output);
        if (options.Only is null or BenchPart.Pages)
            await PagesRun.CompareAsync(name, create, options, output);
    }

    private static async Task CompareAsync(string name, Func<Task<BenchDatabase>> create, BenchOptions options, TextWriter output)
    {
        var runs = options.Results.Select(results => (Results: results, Figures: new List<Figures>())).ToList();
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var (results, figures) in runs)
                figures.Add(await MeasureAsync(create, new SeededHistory(results)));
        }

        await output.WriteLineAsync($"\n## {name}, median of {options.Runs} runs\n");
        foreach (var line in FigureTable.Write([.. runs.Select(run => (run.Results, Figures.MedianOf(run.Figures)))]))
            await output.WriteLineAsync(line);
    }

    private static async Task<Figures> MeasureAsync(Func<Task<BenchDatabase>> create, SeededHistory history)
    {
        await using var database = await create();
        await SeededDatabase.FillAsync(database, session => new HistorySeed(session, history).PlantAsync());
        await using var broker = await BrokerProcess.StartAsync(database.Variables);
        var afterStart = broker.Memory;
        using var client = new LoadClient(broker.Address);
        var questions = new Questions(history);
        await questions.LearnWhereResultsGoAsync(client);
        return new Figures(
            [
                ("can-i-deploy", await client.MeasureAsync(questions.CanIDeploy, Requests)),
                ($"can-i-deploy, {Clients} clients", await client.MeasureAsync(questions.CanIDeploy, Requests, Clients)),
                ("for-verification", await client.MeasureAsync(questions.ForVerification, Requests)),
                ("for-verification with work in progress", await client.MeasureAsync(questions.WorkInProgress, Requests)),
                ("verification result", await client.MeasureAsync(questions.Result, Requests)),
                ("publish", await client.MeasureAsync(questions.Publish, Requests)),
                ($"publish, {Clients} clients", await client.MeasureAsync(questions.Publish, Requests, Clients)),
            ],
            broker.Ready.TotalMilliseconds,
            afterStart,
            broker.Memory,
            broker.PeakMemory);
    }
}
