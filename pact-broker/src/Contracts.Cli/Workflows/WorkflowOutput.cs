using System.Text.Json.Nodes;
using Contracts.Cli.Output;

namespace Contracts.Cli.Workflows;

/// <summary>Workflows and patterns for people at a terminal, and for programs.</summary>
internal static class WorkflowOutput
{
    public static void WriteText(WorkflowView view, IReadOnlyCollection<string> missed, Printer printer)
    {
        if (view.Workflows.IsEmpty)
            printer.Line("No test says that its interaction is a step of a workflow: .WithScenario(new Scenario { Workflow = \"checkout\", Step = 1 })", Tone.Warning);
        else
            printer.Table(["WORKFLOW", "CRITICAL", "STEPS", "INTERACTIONS", "SYSTEMS", "STATUS"], view.Workflows.Select(workflow =>
                Row(Tone.Plain, workflow.Name, workflow.IsCritical ? "yes" : "", $"{workflow.Length}", $"{workflow.Steps.Length}", string.Join(", ", workflow.Systems), workflow.StatusWith(view.IsVerified))));
        foreach (var workflow in view.Workflows)
        {
            printer.Line();
            printer.Line(workflow.Name, Tone.Strong);
            printer.Table(["STEP", "WHO", "WHAT", "CATEGORY", "STATUS"], workflow.Steps.Select(step =>
                Row(ToneOf(step.Hop.Finding), $"{step.Number}", step.Hop.Way, step.Hop.Interaction.Description, step.Scenario.Category, view.IsVerified ? step.Hop.Status : "")));
        }

        foreach (var isOfTracing in (bool[])[false, true])
        {
            printer.Line();
            printer.Table([isOfTracing ? "TRACING AND FAILURES" : "PATTERN", "WHAT", "INTERACTIONS", "STATUS"], view.Patterns.Where(pattern => pattern.IsOfTracing == isOfTracing).Select(pattern =>
                Row(pattern.Failed.IsEmpty ? Tone.Plain : Tone.Bad, pattern.Id, pattern.Meaning, $"{pattern.Hops.Length}", pattern.Status)));
        }

        if (missed.Count > 0)
            printer.Line();
        foreach (var miss in missed)
            printer.Line($"missed: {miss}", Tone.Bad);
    }

    public static JsonObject Json(WorkflowView view, IReadOnlyCollection<string> missed) => new()
    {
        ["success"] = missed.Count == 0,
        ["missed"] = JsonOutput.Texts(missed),
        ["workflows"] = Workflows(view),
        ["patterns"] = Patterns(view),
    };

    public static JsonArray Workflows(WorkflowView view) => JsonOutput.List(view.Workflows.Select(workflow => new JsonObject
    {
        ["name"] = workflow.Name,
        ["critical"] = workflow.IsCritical,
        ["systems"] = JsonOutput.Texts(workflow.Systems),
        ["status"] = workflow.StatusWith(view.IsVerified),
        ["failedStep"] = workflow.Failed?.Number,
        ["gaps"] = JsonOutput.Texts(workflow.Gaps),
        ["steps"] = JsonOutput.List(workflow.Steps.Select(step => new JsonObject
        {
            ["step"] = step.Number,
            ["from"] = step.Hop.From,
            ["to"] = step.Hop.To,
            ["interaction"] = step.Hop.Interaction.Description,
            ["given"] = JsonOutput.Texts(step.Hop.Interaction.ProviderStates.Select(state => state.Name)),
            ["expected"] = step.Hop.Expected,
            ["category"] = step.Scenario.Category,
            ["priority"] = step.Scenario.Priority,
            ["verdict"] = step.Hop.Finding?.Verdict,
            ["problem"] = step.Hop.Finding?.Problem,
        })),
    }));

    public static JsonArray Patterns(WorkflowView view) => JsonOutput.List(view.Patterns.Select(pattern => new JsonObject
    {
        ["pattern"] = pattern.Id,
        ["status"] = pattern.Status,
        ["interactions"] = JsonOutput.Texts(pattern.Hops.Select(hop => hop.ToString())),
    }));

    private static Tone ToneOf(Finding? finding) => finding switch
    {
        null => Tone.Plain,
        { IsPassed: true } => Tone.Good,
        _ => Tone.Bad,
    };

    private static IReadOnlyList<(string, Tone)> Row(Tone tone, params string[] cells) => [.. cells.Select(cell => (cell, tone))];
}
