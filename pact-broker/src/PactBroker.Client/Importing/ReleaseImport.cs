namespace PactBroker.Client.Importing;

/// <summary>What is released and supported.</summary>
internal sealed class ReleaseImport() : PlacedVersionImport("pb:currently-supported-released-versions", "releasedVersions", "pb:record-release", "currentlySupported")
{
    protected override string Name => "releases";
}
