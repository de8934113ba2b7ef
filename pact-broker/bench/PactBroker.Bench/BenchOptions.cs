using System.Globalization;

namespace PactBroker.Bench;

/// <summary>What to measure.</summary>
internal sealed record BenchOptions
{
    public const string Usage = """
        dotnet run -c Release --project pact-broker/bench/PactBroker.Bench -- [--postgres CONNECTION] [--runs N] [--results N,N] [--only pacts|registry|pages]

          --postgres CONNECTION  PostgreSQL too: a connection string to a server where databases may be created
          --runs N               runs, of which the median counts; each on fresh databases (default 3)
          --results N,N          how many verification results the databases hold (default 10000,100000)
          --only PART            one of the parts: pacts, registry, pages
        """;

    public string? PostgreSql { get; init; }

    public int Runs { get; init; } = 3;

    public IReadOnlyList<int> Results { get; init; } = [10_000, 100_000];

    /// <summary>The part to measure; null for all.</summary>
    public BenchPart? Only { get; init; }

    /// <summary>Null when the arguments say something else than the usage.</summary>
    public static BenchOptions? Read(string[] arguments)
    {
        var options = new BenchOptions();
        foreach (var pair in arguments.Chunk(2))
        {
            switch (pair)
            {
                case ["--postgres", var connection]:
                    options = options with { PostgreSql = connection };
                    break;
                case ["--runs", var text] when Number(text) is { } runs:
                    options = options with { Runs = runs };
                    break;
                case ["--results", var text] when text.Split(',').Select(Number).ToArray() is var sizes && !sizes.Contains(null):
                    options = options with { Results = [.. sizes.OfType<int>()] };
                    break;
                case ["--only", var text] when Enum.TryParse<BenchPart>(text, ignoreCase: true, out var part):
                    options = options with { Only = part };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
