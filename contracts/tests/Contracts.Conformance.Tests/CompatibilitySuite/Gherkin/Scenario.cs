namespace Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;

/// <summary>One scenario, with the steps of the background in front of its own.</summary>
internal sealed record Scenario(string Name, IReadOnlyList<string> Tags, IReadOnlyList<Step> Steps);

/// <summary>One step.</summary>
/// <param name="Text">Its text without the keyword.</param>
/// <param name="Line">Where it stands in the file.</param>
internal sealed record Step(string Text, int Line)
{
    public DataTable? Table { get; init; }

    public string? DocString { get; init; }
}
