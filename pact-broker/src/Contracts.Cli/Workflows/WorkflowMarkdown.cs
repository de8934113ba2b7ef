using Contracts.Cli.Output;

namespace Contracts.Cli.Workflows;

/// <summary>Workflows and patterns as sections of a page.</summary>
internal static class WorkflowMarkdown
{
    public static IEnumerable<string?> Sections(WorkflowView view)
    {
        if (!view.Workflows.IsEmpty)
        {
            yield return "## Workflows";
            yield return "What people do through several services, as tests say it together. What a step needs its states bring about, and the verification undoes.";
            yield return MarkdownText.Table(["workflow", "critical", "steps", "interactions", "systems", "status"], view.Workflows.Select(workflow => (IReadOnlyList<string>)
                [workflow.Name, workflow.IsCritical ? "yes" : "", $"{workflow.Length}", $"{workflow.Steps.Length}", string.Join(", ", workflow.Systems), workflow.StatusWith(view.IsVerified)]));
            foreach (var workflow in view.Workflows)
                yield return $"**{MarkdownText.Text(workflow.Name)}**{Environment.NewLine}{Environment.NewLine}{Steps(workflow, view.IsVerified)}";
        }

        yield return "## Patterns of requests";
        yield return Patterns(view, isOfTracing: false);
        yield return "## Tracing and failures";
        yield return Patterns(view, isOfTracing: true);
    }

    public static string Render(WorkflowView view, IReadOnlyCollection<string> missed) => MarkdownText.Page(
    [
        .. Sections(view),
        missed.Count == 0 ? null : $"## Missed{Environment.NewLine}{Environment.NewLine}{MarkdownText.List(missed)}",
    ]);

    private static string Steps(Workflow workflow, bool isVerified)
    {
        string[] headings = ["step", "who", "what", "given", "expected", "category", "priority"];
        return MarkdownText.Table(isVerified ? [.. headings, "status"] : headings, workflow.Steps.Select(step => (IReadOnlyList<string>)
        [
            $"{step.Number}", step.Hop.Way, step.Hop.Interaction.Description, step.Hop.Setup, step.Hop.Expected, step.Scenario.Category, $"{step.Scenario.Priority}",
            .. isVerified ? [step.Hop.Status] : Array.Empty<string>(),
        ]));
    }

    private static string Patterns(WorkflowView view, bool isOfTracing) => MarkdownText.Table(["pattern", "what", "interactions", "shown by", "status"], view.Patterns.Where(pattern => pattern.IsOfTracing == isOfTracing)
        .Select(pattern => (IReadOnlyList<string>)[pattern.Id, pattern.Meaning, $"{pattern.Hops.Length}", string.Join(", ", pattern.Hops.Select(hop => hop.Way).Distinct(StringComparer.Ordinal)), pattern.Status]));
}
