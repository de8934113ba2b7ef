using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Reports;
using Contracts.Providers.Results;

namespace Contracts.Providers.Reports;

/// <summary>The workflows that the interactions of a run are steps of: one line each, which names the step that failed. <c>contracts workflows</c> puts those of all providers together.</summary>
internal static class WorkflowSummary
{
    public static IEnumerable<ReportLine> Of(VerificationReport report) =>
        from contract in report.Contracts
        from result in contract.Interactions
        from scenario in InteractionNotes.Of(result.Interaction).Scenarios
        where scenario.Workflow is not null
        group new Step(scenario, contract, result) by scenario.Workflow into workflow
        select Line(workflow.Key, [.. workflow.OrderBy(step => step.Scenario.Step)]);

    private static ReportLine Line(string workflow, IReadOnlyList<Step> steps)
    {
        var numbers = steps.Select(step => step.Scenario.Step).Distinct().ToList();
        var name = $"workflow {workflow}{(steps.Any(step => step.Scenario.Critical) ? " (critical)" : "")}";
        return steps.FirstOrDefault(step => step.Result.Verdict != Verdict.Passed) is { } failed
            ? new($"{name} fails at step {failed.Scenario.Step}: {InteractionName.Of(failed.Contract.Contract.Document.Consumer, failed.Result.Interaction)}", ReportTone.Bad)
            : new($"{name}: {(numbers.Count == 1 ? "step" : "steps")} {string.Join(", ", numbers)} honored", ReportTone.Good);
    }

    private sealed record Step(Scenario Scenario, ContractResult Contract, InteractionResult Result);
}
