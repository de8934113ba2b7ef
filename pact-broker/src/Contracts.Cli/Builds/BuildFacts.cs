namespace Contracts.Cli.Builds;

/// <summary>What is known about the build that runs this: each part may be unknown.</summary>
internal sealed record BuildFacts(string? Version, string? Branch, Uri? BuildUrl)
{
    /// <summary>
    /// Asks the build system first: it works on a detached commit, where git knows no branch. For the version git comes first,
    /// because its short form is what people type into the next command.
    /// </summary>
    public static async Task<BuildFacts> DetectAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var system = BuildSystem.Running(surroundings);
        var checkout = new GitCheckout(surroundings.Directory);
        return new BuildFacts(
            await checkout.ShortCommitAsync(cancellationToken) ?? system?.Commit(surroundings),
            system?.Branch(surroundings) ?? await checkout.BranchAsync(cancellationToken),
            system?.BuildUrl(surroundings));
    }
}
