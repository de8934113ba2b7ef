using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite;

/// <summary>The compatibility suite of the Pact projects: every scenario of every feature file that is there, carried out with the real mock server, verifier, reader and writer.</summary>
public sealed class CompatibilityScenarios
{
    private const string Suite = "compatibility-suite";

    private static readonly Lazy<Dictionary<string, Scenario>?> Known = new(Load);

    public static IEnumerable<TheoryDataRow<string>> Cases() => ConformanceData.Rows(Known.Value?.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Goes_as_the_suite_says(string key)
    {
        var end = await RunAsync(key);
        if (Deviations.FromSuite.FirstOrDefault(deviation => deviation.Cases.Any(step => Scenario(step) == key)) is { } deviation)
            deviation.Cases.Should().Contain($"{key} / {end?.Step.Text}", "the deviation '{0}' ends there", deviation.Id);
        else if (end is { } failed)
            Assert.Fail($"{key}, line {failed.Step.Line}: {failed.Step.Text}\n{failed.Failure.GetType().Name}: {failed.Failure.Message}\n{failed.Failure.StackTrace}");
    }

    [Fact]
    public void Every_deviation_names_a_scenario_that_exists()
    {
        var known = Known.Value;
        Assert.SkipWhen(known is null, "The conformance data is not here.");

        var versions = known!.Keys.Select(Folder).ToHashSet();
        Deviations.FromSuite.SelectMany(deviation => deviation.Cases).Select(Scenario).Where(scenario => versions.Contains(Folder(scenario))).Should().BeSubsetOf(known.Keys);
    }

    /// <summary>The step at which the scenario fails, if it does.</summary>
    private static async Task<(Step Step, Exception Failure)?> RunAsync(string key)
    {
        var settings = new ScenarioSettings(Version(Folder(key)), ConformanceData.Find($"{Suite}/fixtures")!);
        await using var parts = new ScenarioParts(settings);
        foreach (var step in Known.Value![key].Steps)
        {
            var failure = await Record.ExceptionAsync(async () =>
            {
                var definition = StepTable.For(step);
                await definition.RunAsync(step, parts.Get(definition.Owner));
            });
            if (failure is not null)
                return (step, failure);
        }

        return null;
    }

    /// <summary>All scenarios by folder, file and name. Those marked as work in progress are nobody's yet.</summary>
    private static Dictionary<string, Scenario>? Load()
    {
        if (ConformanceData.Find($"{Suite}/features") is not { } folder)
            return null;

        var scenarios = new Dictionary<string, Scenario>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var scenario in GherkinReader.Read(file).Where(scenario => !scenario.Tags.Contains("@wip")))
            {
                var key = $"{Path.GetRelativePath(folder, file).Replace(".feature", "", StringComparison.Ordinal)}: {scenario.Name}".Replace('\\', '/');
                if (!scenarios.TryAdd(key, scenario))
                    throw new InvalidDataException($"Two scenarios are called '{key}'.");
            }
        }

        return scenarios;
    }

    private static string Folder(string key) => key.Split('/')[0];

    private static string Scenario(string deviatingStep) => deviatingStep.Split(" / ")[0];

    private static PactSpecificationVersion Version(string folder) => folder switch
    {
        "V1" => PactSpecificationVersion.V1,
        "V2" => PactSpecificationVersion.V2,
        "V3" => PactSpecificationVersion.V3,
        "V4" => PactSpecificationVersion.V4,
        _ => throw new InvalidOperationException($"The folder '{folder}' is no version of the specification."),
    };
}
