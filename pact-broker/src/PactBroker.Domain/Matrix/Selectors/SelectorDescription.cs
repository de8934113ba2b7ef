namespace PactBroker.Domain.Matrix.Selectors;

/// <summary>A resolved selector in words. People search their build logs for these, so they are the ones existing brokers print.</summary>
internal static class SelectorDescription
{
    private const string NoSuchVersion = "no such version exists";

    public static string Of(ResolvedSelector selector)
    {
        var asked = selector.Asked;
        var name = asked.Pacticipant;
        var found = selector.Version?.Number.Value;
        var foundOrNot = found ?? NoSuchVersion;
        var many = selector.Selected is SelectedVersion.One { OneOfMany: true };

        return asked switch
        {
            { Latest: true, Tag: { } tag } => $"the latest version of {name} with tag {tag} ({foundOrNot})",
            { MainBranch: true } when found is null => OfMissingMainBranch(asked),
            { Latest: true, Branch: { } branch } => $"the latest version of {name} from branch {branch} ({foundOrNot})",
            { Branch: { } branch } when found is null => $"a version of {name} from branch {branch} ({NoSuchVersion})",
            { Branch: { } branch } => $"{TheVersion(many)} of {name} from branch {branch} ({found})",
            { Latest: true } => $"the latest version of {name} ({foundOrNot})",
            { Tag: { } tag } => $"a version of {name} with tag {tag} ({foundOrNot})",
            { Environment: { } environment } when found is null
                => $"a version of {name} currently in {environment} (no version is currently recorded as deployed/released in this environment)",
            { Environment: { } environment } => $"{TheVersion(many)} of {name} currently in {environment} ({found})",
            { Version: { } number } when found is null => $"version {number} of {name} ({NoSuchVersion})",
            { Version: { } number } => $"version {number} of {name}",
            _ when selector.Pacticipant is null => $"any version of {name} (no such pacticipant exists)",
            _ => $"any version of {name}",
        };
    }

    private static string OfMissingMainBranch(MatrixSelector asked)
        => $"{(asked.Latest ? "the latest" : "any")} version of {asked.Pacticipant} from the main branch (no versions exist for this branch)";

    private static string TheVersion(bool oneOfMany) => oneOfMany ? "one of the versions" : "the version";
}
