namespace PactBroker.Domain.ForVerification.Requests;

/// <summary>Which criteria go together in one selector.</summary>
internal static class SelectorRules
{
    private static readonly string[] AboutVersions = ["tag", "fallbackTag", "branch", "fallbackBranch", "latest"];

    private static readonly string[] AboutEnvironments = ["deployed", "released", "deployedOrReleased", "environment"];

    /// <summary>Everything that is wrong with it; nothing if it can be used.</summary>
    public static IEnumerable<string> Violations(ConsumerVersionSelector selector, string? providerBranch, Func<string, bool> environmentExists)
        => Selecting(selector)
            .Concat(MainAndMatchingBranch(selector, providerBranch))
            .Concat(TagsAndBranches(selector))
            .Concat(Environments(selector, environmentExists));

    private static IEnumerable<string> Selecting(ConsumerVersionSelector selector)
    {
        var selects = selector is { MainBranch: true } or { MatchingBranch: true } or { Tag: not null } or { Latest: true } or { Environment: not null }
            or { Deployed: true } or { Released: true } or { DeployedOrReleased: true };
        if (!selects && !selector.HasBranch)
            yield return "must specify a value for environment or tag or branch, or specify mainBranch=true, matchingBranch=true, latest=true, deployed=true, released=true or deployedOrReleased=true";
    }

    private static IEnumerable<string> MainAndMatchingBranch(ConsumerVersionSelector selector, string? providerBranch)
    {
        var criteria = selector.NamedCriteria().ToList();
        if (selector.MainBranch && criteria.Exists(name => name is not ("mainBranch" or "latest")))
            yield return "cannot specify mainBranch=true with any other criteria apart from consumer";

        if (selector is { MainBranch: true, Latest: false })
            yield return "cannot specify mainBranch=true with latest=false";

        if (selector.MatchingBranch && criteria.Count > 1)
            yield return "cannot specify matchingBranch=true with any other criteria apart from consumer";

        if (selector.MatchingBranch && string.IsNullOrEmpty(providerBranch))
            yield return "the providerVersionBranch must be specified when the selector matchingBranch=true is used";
    }

    private static IEnumerable<string> TagsAndBranches(ConsumerVersionSelector selector)
    {
        if (selector.Tag is not null && selector.HasBranch)
            yield return "cannot specify both a tag and a branch";

        if (selector.FallbackTag is not null && selector.Latest != true)
            yield return "fallbackTag can only be set if latest is true";

        if (selector is { FallbackTag: not null, Tag: null })
            yield return "a tag must be specified when a fallbackTag is specified";

        if (selector.FallbackBranch is not null && !selector.HasBranch)
            yield return "a branch must be specified when a fallbackBranch is specified";

        if (selector.HasBranch && selector.Latest == false)
            yield return "cannot specify a branch with latest=false";
    }

    private static IEnumerable<string> Environments(ConsumerVersionSelector selector, Func<string, bool> environmentExists)
    {
        var criteria = selector.NamedCriteria().ToHashSet();
        if (!selector.MainBranch && !selector.MatchingBranch)
        {
            foreach (var version in AboutVersions.Where(criteria.Contains))
            {
                foreach (var place in AboutEnvironments.Where(criteria.Contains))
                    yield return $"cannot specify the field {version} with the field {place}";
            }
        }

        string[] exclusive = ["deployed", "released", "deployedOrReleased"];
        var named = exclusive.Where(criteria.Contains).ToList();
        foreach (var (first, second) in named.SelectMany((first, i) => named.Skip(i + 1).Select(second => (first, second))))
            yield return $"cannot specify both {first}=true and {second}=true";

        if (selector.Environment is { } environment && !environmentExists(environment))
            yield return $"environment with name '{environment}' does not exist";
    }
}
