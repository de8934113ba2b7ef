using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>No version meets a selector that the question names.</summary>
public sealed record VersionMissingReason(ResolvedSelector Selector) : Reason(ReasonId)
{
    public const string ReasonId = "version-missing";

    public override string Text => Asked switch
    {
        { Tag: { } tag } => $"No version with tag {tag} exists for {Name}",
        { MainBranch: true } => $"No version of {Name} from the main branch exists",
        { Branch: { } branch } => $"No version of {Name} from branch {branch} exists",
        { Environment: { } environment } => $"No version of {Name} is currently recorded as deployed or released in environment {environment}",
        { Version: { } number } => $"No pacts or verifications have been published for version {number} of {Name}",
        _ => $"No pacts or verifications have been published for {Name}",
    };

    public override NextStep? NextStep => Asked.Pacticipant is not { } name ? null : Asked switch
    {
        { Environment: { } environment } => new(Id, name, NextAction.Deploy, $"Record the deployment of a version of {name} to {environment}."),
        { Version: { } number } => new(Id, name, NextAction.Publish, $"Publish the pacts or the verification results of version {number} of {name}, or correct the number in the question."),
        _ => new(Id, name, NextAction.Publish, $"Publish a version of {name} with the branch or the tag that the question names, or correct its name."),
    };

    private MatrixSelector Asked => Selector.Asked;

    private string Name => $"{Asked.Pacticipant}";
}
