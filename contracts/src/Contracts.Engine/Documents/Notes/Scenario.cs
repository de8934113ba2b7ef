namespace Contracts.Engine.Documents.Notes;

/// <summary>
/// What an interaction is for, as the consumer's test says it: which step of which workflow, of what kind, how important. What it needs, does and expects the interaction itself says: its
/// states (which are undone afterwards), its request and its response. Stands in <c>comments.scenarios</c>.
/// </summary>
/// <example><code>
/// static readonly Scenario Checkout = new() { Workflow = "checkout", Critical = true };
/// pact.UponReceiving("a purchase").WithScenario(Checkout.At(2)).WithRequest(HttpMethod.Post, "/orders")…
/// </code></example>
public sealed record Scenario
{
    /// <summary>The workflow through several services that it is a step of, by the same name in the tests of all consumers; null for none.</summary>
    public string? Workflow { get; init; }

    /// <summary>Which step, from 1. Alternatives (a refusal beside the happy path), and what is asked of several providers at once, have the same.</summary>
    public int? Step { get; init; }

    /// <summary>Of what kind it is: one of <see cref="ScenarioCategory"/>, or a word of your own.</summary>
    public string Category { get; init; } = ScenarioCategory.HappyPath;

    /// <summary>How important it is, 1 before 2; null where that is not said.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether the business stands still without it. One critical step makes its workflow critical.</summary>
    public bool Critical { get; init; }

    /// <summary>A step of the workflow.</summary>
    /// <param name="step">Which, from 1.</param>
    public Scenario At(int step) => this with { Step = step };

    /// <summary>A step of the workflow that does not go well.</summary>
    /// <param name="step">Which, from 1.</param>
    public Scenario FailingAt(int step) => this with { Step = step, Category = ScenarioCategory.Failure };

    /// <summary>It as people read it: <c>step 2 of checkout (critical), happy path</c>.</summary>
    public override string ToString()
    {
        var place = Workflow is null ? null : $"step {Step} of {Workflow}";
        var critical = Critical ? place is null ? "critical" : $"{place} (critical)" : place;
        return string.Join(", ", new[] { critical, Category, Priority is { } priority ? $"priority {priority}" : null }.OfType<string>());
    }
}
