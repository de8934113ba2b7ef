namespace PactBroker.Cleaning;

/// <summary>Selectors in words, so that an answer says why something stays.</summary>
internal static class KeepSelectorText
{
    public static string Of(KeepSelector selector)
    {
        var newest = selector is { Latest: true, Deployed: false, Released: false, Environment: null };
        var qualities = Qualities(selector).ToList();
        return string.Join(' ', [newest ? "newest version" : "version", .. selector.Pacticipant is { } name ? [$"of {name}"] : Array.Empty<string>(), .. qualities]);
    }

    private static IEnumerable<string> Qualities(KeepSelector selector)
    {
        if (selector.Tag is { } tag)
        {
            yield return (tag, selector.Latest) switch { (KeepSelector.Any, true) => "with each tag", (KeepSelector.Any, _) => "with a tag", _ => $"with the tag {tag}" };
        }

        if (selector.Branch is { } branch)
        {
            yield return (branch, selector.Latest) switch { (KeepSelector.Any, true) => "on each branch", (KeepSelector.Any, _) => "on a branch", _ => $"on the branch {branch}" };
        }

        if (selector.MainBranch)
        {
            yield return "on the main branch";
        }

        if (selector.Deployed || selector.Released || selector.Environment is not null)
        {
            var how = (selector.Deployed, selector.Released) switch { (true, false) => "deployed", (false, true) => "released", (true, true) => "deployed and released", _ => "deployed or released" };
            yield return selector.Environment is { } environment ? $"{how} in {environment}" : how;
        }

        if (selector.MaxAge is { } days)
        {
            yield return $"created within {days} days";
        }
    }
}
