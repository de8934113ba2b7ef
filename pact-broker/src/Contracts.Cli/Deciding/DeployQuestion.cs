using PactBroker.Client.Matrix;

namespace Contracts.Cli.Deciding;

/// <summary>The question, in the form it is printed with the answer.</summary>
internal sealed record DeployQuestion(MatrixQuery Query)
{
    public string Subject => string.Join(" and ", Query.Selectors.Select(Describe));

    public string Target => Query switch
    {
        { ToEnvironment: { } environment } => $" to {environment}",
        { ToTag: { } tag } => $" beside the latest versions tagged {tag}",
        { ToMainBranch: true } => " beside the main branches",
        { Selectors.Length: > 1 } => " together",
        _ => " beside the latest versions",
    };

    private static string Describe(MatrixSelector selector) => selector switch
    {
        { Version: { } version } => $"{selector.Pacticipant} {version}",
        { Branch: { } branch } => $"{selector.Pacticipant} from branch {branch}",
        { MainBranch: true } => $"{selector.Pacticipant} from its main branch",
        { Tag: { } tag } => $"{selector.Pacticipant} tagged {tag}",
        { Latest: true } => $"the latest {selector.Pacticipant}",
        _ => $"any version of {selector.Pacticipant}",
    };
}
