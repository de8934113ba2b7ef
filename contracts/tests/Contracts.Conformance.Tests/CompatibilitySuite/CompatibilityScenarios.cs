using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;

namespace Contracts.Conformance.Tests.CompatibilitySuite;

/// <summary>The compatibility suite of the Pact projects: every scenario of every feature file that is there, carried out with the real mock server, verifier, reader and writer.</summary>
public sealed class CompatibilityScenarios
{
    private const string Suite = "compatibility-suite";

    private static readonly Lazy<Dictionary<string, Scenario>?> Known = new(() => ConformanceData.Find($"{Suite}/features") is { } folder ? ScenarioFolder.Load(folder) : null);

    public static IEnumerable<TheoryDataRow<string>> Cases() => ConformanceData.Rows(Known.Value?.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Goes_as_the_suite_says(string key)
    {
        var end = await ScenarioRun.ToEndAsync(Known.Value![key], new ScenarioSettings(ScenarioFolder.Version(key), ConformanceData.Find($"{Suite}/fixtures")!));
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

        var versions = known!.Keys.Select(ScenarioFolder.VersionFolder).ToHashSet();
        Deviations.FromSuite.SelectMany(deviation => deviation.Cases).Select(Scenario).Where(scenario => versions.Contains(ScenarioFolder.VersionFolder(scenario))).Should().BeSubsetOf(known.Keys);
    }

    private static string Scenario(string deviatingStep) => deviatingStep.Split(" / ")[0];
}
