namespace Contracts.Engine.Documents;

/// <summary>The specification's versions as pact files name them.</summary>
internal static class PactSpecificationVersionText
{
    public static string Number(this PactSpecificationVersion version) => version switch
    {
        PactSpecificationVersion.V1 => "1.0.0",
        PactSpecificationVersion.V1_1 => "1.1.0",
        PactSpecificationVersion.V2 => "2.0.0",
        PactSpecificationVersion.V3 => "3.0.0",
        PactSpecificationVersion.V4 => "4.0",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Reads <c>4</c>, <c>4.0</c> and <c>4.0.0</c> alike; null when it is no version number.</summary>
    public static (int Major, int Minor)? Parse(string text)
    {
        var parts = text.Trim().Split('.');
        if (!int.TryParse(parts[0], out var major))
            return null;
        return (major, parts.Length > 1 && int.TryParse(parts[1], out var minor) ? minor : 0);
    }
}
