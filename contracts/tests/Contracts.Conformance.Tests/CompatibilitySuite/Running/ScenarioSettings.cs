using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Running;

/// <summary>What every part of a scenario may know.</summary>
/// <param name="Version">The version of the specification that the feature is about.</param>
/// <param name="Fixtures">The folder of the suite's fixtures.</param>
internal sealed record ScenarioSettings(PactSpecificationVersion Version, string Fixtures) : IDisposable
{
    private readonly Lazy<string> _folder = new(() => Directory.CreateTempSubdirectory("compatibility-").FullName);

    /// <summary>A folder of the scenario's own.</summary>
    public string Folder => _folder.Value;

    public void Dispose()
    {
        if (_folder.IsValueCreated)
            Directory.Delete(Folder, recursive: true);
    }
}
