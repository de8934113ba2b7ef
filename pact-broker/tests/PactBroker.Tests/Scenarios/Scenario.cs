using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Scenarios;

/// <summary>
/// A story told to a broker, line by line, and what it answers: lines that start with <c>=</c> are the printed answer to the
/// request before them. A case file holds many, each under a heading that names it.
/// </summary>
public sealed record Scenario(string Title, IReadOnlyList<ScenarioStep> Steps)
{
    public static IReadOnlyList<Scenario> Read(string file)
    {
        var scenarios = new List<Scenario>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                scenarios.Add(new Scenario(line[2..], new List<ScenarioStep>()));
            else if (line.StartsWith("= ", StringComparison.Ordinal))
                scenarios[^1].Steps[^1].Expected.Add(line[2..]);
            else
                ((List<ScenarioStep>)scenarios[^1].Steps).Add(new ScenarioStep(line));
        }

        return scenarios;
    }

    /// <summary>Every story of the file, on each database.</summary>
    public static TheoryData<string, string> OnEachDatabase(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var database in TestDatabase.Names)
        {
            foreach (var scenario in Read(file))
                rows.Add(database, scenario.Title);
        }

        return rows;
    }
}
