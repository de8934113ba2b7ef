using System.Collections.Concurrent;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Model;

/// <summary>
/// The same happens to a broker and to a model of plain lists, at random, and after each step both are asked the same. The model is written from
/// the description of the protocol and shares no code with the broker.
/// </summary>
public sealed class BrokerAndPlainModel(ITestOutputHelper output)
{
    private const int Steps = 500;
    private const int QuestionsPerStep = 3;

    private static readonly int OperationKinds = typeof(Operation).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Length;

    /// <summary>CI must not be red by chance; a search for new differences gives seeds of its own.</summary>
    private const int UsualSeed = 20261121;

    /// <summary>A seed to go through again, of a run that failed.</summary>
    private static readonly string? GivenSeed = Environment.GetEnvironmentVariable("CONTRACTS_SEED");

    /// <summary>10,000 steps in all of the long run: looking through everything takes the longer the more there is, so that each history starts anew.</summary>
    private static int Histories => Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 } && GivenSeed is null ? 20 : 1;

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Give_the_same_answers_whatever_happens(string databaseName)
    {
        var first = GivenSeed is null ? UsualSeed : int.Parse(GivenSeed);
        var (verdicts, happened) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Enumerable.Range(first, Histories), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (seed, _) =>
        {
            output.WriteLine($"seed {seed} (CONTRACTS_SEED={seed} runs it again)");
            await using var database = await TestDatabase.CreateAsync(databaseName);
            await LiveAsync(database.Database, seed, verdicts, happened);
        });

        var operations = happened.CountBy(operation => operation).ToDictionary();
        output.WriteLine(string.Join(", ", operations.OrderBy(operation => operation.Key).Select(operation => $"{operation.Key}: {operation.Value}")));
        (GivenSeed is null ? operations.Count : OperationKinds + 1).Should().Be(OperationKinds + 1, "everything that can happen did, and of the reservations some were granted");
        var kinds = verdicts.CountBy(verdict => verdict).ToDictionary();
        output.WriteLine(string.Join(", ", kinds.Select(kind => $"{kind.Key}: {kind.Value}")));
        kinds.Should().HaveCount(3).And.OnlyContain(kind => kind.Value > verdicts.Count / 50, "answers that are always the same would agree by chance");
    }

    private static async Task LiveAsync(BrokerDatabase database, int seed, ConcurrentBag<string> verdicts, ConcurrentBag<string> happened)
    {
        await using var broker = await OperatedBroker.StartAsync(database);
        var model = new PlainModel();
        var steps = new RandomSteps(new Random(seed), model);
        for (var step = 1; step <= Steps; step++)
        {
            var operation = steps.NextOperation();
            model.PassAMinute();
            happened.Add(operation is Operation.Reserve wish && model.MayReserve(wish) ? "Granted" : operation.GetType().Name);
            await broker.CarryOutAsync(operation, model.MayReserve);
            model.Apply(operation);
            for (var i = 0; i < QuestionsPerStep; i++)
                verdicts.Add(await CompareAsync(broker, model, steps.NextQuestion(), $"seed {seed}, step {step}, {operation}"));
        }
    }

    private static async Task<string> CompareAsync(OperatedBroker broker, PlainModel model, Question question, string when)
    {
        var expected = new PlainMatrix(model, question).Answer();
        foreach (var path in new[] { question.Path, question.ShortPath }.OfType<string>())
        {
            var actual = (await broker.AskAsync(path)).ToString();
            Assert.True(actual == expected.ToString(), $"{when}\n{path}\nthe broker says\n{actual}\nthe model says\n{expected}");
        }

        return expected.Deployable switch { true => "yes", false => "no", null => "unknown" };
    }
}
