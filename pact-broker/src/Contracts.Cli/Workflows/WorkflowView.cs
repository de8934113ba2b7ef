using System.Collections.Immutable;
using Contracts.Cli.Knowledge;

namespace Contracts.Cli.Workflows;

/// <summary>Workflows and patterns of all contracts, with what was found of them.</summary>
/// <param name="Hops">The interactions.</param>
/// <param name="IsVerified">Whether results of verifications were given.</param>
internal sealed record WorkflowView(ImmutableArray<Hop> Hops, bool IsVerified)
{
    public ImmutableArray<Workflow> Workflows { get; init; } = Workflow.All(Hops);

    public ImmutableArray<ShownPattern> Patterns { get; } = RequestPatterns.ShownBy(Hops);

    public static WorkflowView Of(KnownContracts known, VerificationReports? reports = null)
    {
        var hops = Hop.All(known);
        return new WorkflowView(reports is null ? hops : [.. hops.Select(reports.Told)], reports is not null);
    }

    /// <summary>What some services have to do with. A workflow that they are in stays whole.</summary>
    public WorkflowView About(IReadOnlyCollection<string> services) =>
        new([.. Hops.Where(hop => services.Contains(hop.Consumer) || services.Contains(hop.Provider))], IsVerified) { Workflows = [.. Workflows.Where(workflow => workflow.Systems.Any(services.Contains))] };

    /// <summary>What is not as it has to be, one sentence each: critical workflows, and the patterns that are asked for.</summary>
    public ImmutableArray<string> Missed(IReadOnlyCollection<string> patterns) =>
        [.. Workflows.Where(workflow => workflow.IsCritical).SelectMany(OfCritical), .. Patterns.Where(pattern => patterns.Contains(pattern.Id)).SelectMany(OfPattern)];

    private IEnumerable<string> OfCritical(Workflow workflow)
    {
        foreach (var gap in workflow.Gaps)
            yield return gap;
        foreach (var step in IsVerified ? workflow.Steps.Where(step => step.Hop.Finding is not { IsPassed: true }) : [])
            yield return $"{workflow.Name}, step {step.Number}, {step.Hop}: {step.Hop.Status}";
    }

    private IEnumerable<string> OfPattern(ShownPattern pattern)
    {
        if (pattern.Hops.IsEmpty)
            yield return $"{pattern.Id}: no interaction shows that {pattern.Meaning}";
        foreach (var failed in pattern.Failed)
            yield return $"{pattern.Id}, {failed}: {failed.Status}";
        if (IsVerified && !pattern.Hops.IsEmpty && pattern.Failed.IsEmpty && pattern.Passed == 0)
            yield return $"{pattern.Id}: no interaction that shows it was verified";
    }
}
