using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite;

/// <summary>A folder of feature files, with a folder for each version of the specification.</summary>
internal static class ScenarioFolder
{
    /// <summary>All scenarios by folder, file and name. Those marked as work in progress are nobody's yet.</summary>
    public static Dictionary<string, Scenario> Load(string folder)
    {
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

    /// <summary>The folder of the version that a scenario is about.</summary>
    public static string VersionFolder(string key) => key.Split('/')[0];

    public static PactSpecificationVersion Version(string key) => VersionFolder(key) switch
    {
        "V1" => PactSpecificationVersion.V1,
        "V2" => PactSpecificationVersion.V2,
        "V3" => PactSpecificationVersion.V3,
        "V4" => PactSpecificationVersion.V4,
        var folder => throw new InvalidOperationException($"The folder '{folder}' is no version of the specification."),
    };
}
