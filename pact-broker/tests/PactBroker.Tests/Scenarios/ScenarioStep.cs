namespace PactBroker.Tests.Scenarios;

/// <summary>A line of a scenario, and the answer that it must get; without lines, any answer that is no refusal will do.</summary>
public sealed record ScenarioStep(string Line)
{
    public IList<string> Expected { get; } = new List<string>();
}
