using System.Collections.Immutable;
using Contracts.Cli.Knowledge;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Cli.Workflows;

/// <summary>What a person does through several services, step by step, as the tests of all consumers say it together.</summary>
/// <param name="Name">What they call it.</param>
/// <param name="Steps">Its interactions, in the order of steps.</param>
internal sealed record Workflow(string Name, ImmutableArray<WorkflowStep> Steps)
{
    public static ImmutableArray<Workflow> All(IEnumerable<Hop> hops) =>
    [
        .. hops.SelectMany(hop => hop.Notes.Scenarios.Where(scenario => scenario is { Workflow: not null, Step: > 0 }), (hop, scenario) => new WorkflowStep(scenario, hop))
            .GroupBy(step => step.Scenario.Workflow!, StringComparer.Ordinal)
            .OrderBy(workflow => workflow.Key, StringComparer.Ordinal)
            .Select(workflow => new Workflow(workflow.Key,
            [
                .. workflow.OrderBy(step => step.Number)
                    .ThenBy(step => !step.IsHappy)
                    .ThenBy(step => step.Hop.ToString(), StringComparer.Ordinal),
            ])),
    ];

    public bool IsCritical => Steps.Any(step => step.Scenario.Critical);

    public int Length => Steps[^1].Number;

    /// <summary>In the order in which they are reached.</summary>
    public ImmutableArray<string> Systems => [.. Steps.SelectMany(step => new[] { step.Hop.From, step.Hop.To }).Distinct(StringComparer.Ordinal)];

    /// <summary>Why it is not under contract from its beginning to its end, one sentence each.</summary>
    public ImmutableArray<string> Gaps =>
    [
        .. Unsaid,
        .. Steps.GroupBy(step => step.Number).Where(step => !step.Any(one => one.IsHappy)).Select(step => $"{Name}: step {step.Key} is never shown to go well."),
        .. Steps.Where(IsUnreached).Select(step => $"{Name}: {step.Hop.From} is where step {step.Number} begins, and no step before leads there.").Distinct(StringComparer.Ordinal),
    ];

    public WorkflowStep? Failed => Steps.FirstOrDefault(step => step.Hop.Finding is { IsPassed: false });

    public bool IsPassed => Steps.All(step => step.Hop.Finding is { IsPassed: true });

    /// <summary>In a few words: the first step that failed, and between whom; else why it breaks off; else whether it passed, where there are results.</summary>
    public string StatusWith(bool isVerified) => this switch
    {
        { Failed: { } failed } => $"fails at step {failed.Number}, {failed.Hop.Way}",
        { Gaps: { IsEmpty: false } gaps } => Counted.Of(gaps.Length, "gap"),
        { IsPassed: true } => "passed",
        _ => isVerified ? $"{Steps.Count(step => step.Hop.Finding is not null)} of {Steps.Length} verified" : "under contract",
    };

    // What lies between two steps is one sentence: a number may be as large as somebody typed it.
    private IEnumerable<string> Unsaid
    {
        get
        {
            var last = 0;
            foreach (var number in Steps.Select(step => step.Number).Distinct())
            {
                if (number - last > 1)
                    yield return number - last == 2 ? $"{Name}: nobody says what step {last + 1} is." : $"{Name}: nobody says what steps {last + 1} to {number - 1} are.";
                last = number;
            }
        }
    }

    // A message comes by itself; somebody who asks was asked before, or began.
    private bool IsUnreached(WorkflowStep step) =>
        step.Hop.Interaction is not AsynchronousMessage && step.Number > Steps[0].Number && !Steps.Any(before => before.Number < step.Number && (before.Hop.From == step.Hop.From || before.Hop.To == step.Hop.From));
}

/// <summary>An interaction as a part of a workflow.</summary>
/// <param name="Scenario">Which part.</param>
/// <param name="Hop">The interaction.</param>
internal sealed record WorkflowStep(Scenario Scenario, Hop Hop)
{
    public int Number => Scenario.Step!.Value;

    public bool IsHappy => Scenario.Category == ScenarioCategory.HappyPath;
}
