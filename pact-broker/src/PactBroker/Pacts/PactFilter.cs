namespace PactBroker.Pacts;

/// <summary>Which pacts of a set are meant: those with a tag, of a branch, the latest; the conditions combine.</summary>
internal sealed record PactFilter
{
    /// <summary>Only the newest that meets the other conditions, per consumer and provider.</summary>
    public bool LatestOnly { get; private init; }

    public string? Tag { get; private init; }

    public string? Branch { get; private init; }

    public bool MainBranch { get; private init; }

    public bool Untagged { get; private init; }

    public long? Environment { get; private init; }

    public static PactFilter All { get; } = new();

    public PactFilter Latest() => this with { LatestOnly = true };

    public PactFilter WithTag(string tag) => this with { Tag = tag };

    public PactFilter OnBranch(string branch) => this with { Branch = branch };

    public PactFilter OnMainBranch() => this with { MainBranch = true };

    /// <summary>Of versions that are deployed or released to the environment now.</summary>
    public PactFilter InEnvironment(long environmentId) => this with { Environment = environmentId };

    public PactFilter WithoutTags() => this with { Untagged = true };

    /// <summary>The condition on a publication, with k, consumer and provider as PactQueries names them.</summary>
    public string Condition => LatestOnly
        ? $"u.version_id = (SELECT MAX(n.version_id) FROM publications n WHERE n.contract_id = k.id AND n.valid_to IS NULL AND {Of("n.version_id")})"
        : Of("u.version_id");

    private string Of(string version)
    {
        var all = new List<string> { "1 = 1" };
        if (Tag is not null)
        {
            all.Add($"EXISTS (SELECT 1 FROM tags t WHERE t.version_id = {version} AND t.name = @tag)");
        }

        if (Untagged)
        {
            all.Add($"NOT EXISTS (SELECT 1 FROM tags t WHERE t.version_id = {version})");
        }

        if (Branch is not null)
        {
            all.Add(IsOnBranch(version, "@branch"));
        }

        if (MainBranch)
        {
            all.Add(IsOnBranch(version, "consumer.main_branch"));
        }

        if (Environment is not null)
        {
            all.Add(
                $"""
                ({version} IN (SELECT version_id FROM deployed_versions WHERE environment_id = {Environment} AND valid_to IS NULL)
                OR {version} IN (SELECT version_id FROM released_versions WHERE environment_id = {Environment} AND valid_to IS NULL))
                """);
        }

        return string.Join(" AND ", all);
    }

    private static string IsOnBranch(string version, string name) =>
        $"EXISTS (SELECT 1 FROM branch_versions bv JOIN branches b ON b.id = bv.branch_id WHERE bv.version_id = {version} AND b.name = {name})";
}
