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

    /// <summary>The whole line, of which the latest is one.</summary>
    public PactFilter WithoutLatest() => this with { LatestOnly = false };

    public PactFilter WithTag(string tag) => this with { Tag = tag };

    public PactFilter OnBranch(string branch) => this with { Branch = branch };

    public PactFilter OnMainBranch() => this with { MainBranch = true };

    /// <summary>Of versions that are deployed or released to the environment now.</summary>
    public PactFilter InEnvironment(long environmentId) => this with { Environment = environmentId };

    public PactFilter WithoutTags() => this with { Untagged = true };

    /// <summary>The publications u among which the pacts are. The newest ones are found first, one for each contract, and nothing else is looked at.</summary>
    /// <param name="whose">Of whom pacts are looked for: a condition on consumer and provider.</param>
    public string From(string whose) => !LatestOnly ? "publications u" : $"""
        (SELECT ({NewestId}) AS id FROM contracts k JOIN pacticipants consumer ON consumer.id = k.consumer_id JOIN pacticipants provider ON provider.id = k.provider_id
        WHERE k.kind = 'pact' AND {whose}) newest
        JOIN publications u ON u.id = newest.id
        """;

    /// <summary>The condition on u, with consumer and provider.</summary>
    public string Condition(string whose) => LatestOnly ? "1 = 1" : $"{whose} AND {Of("u.version_id")}";

    // Looked for where the fewest versions are, newest first: among those with the tag or on the branch, or else among all.
    private string NewestId => Tag is not null ? (this with { Tag = null }).Newest("tags m", "m.pacticipant_id = k.consumer_id AND m.name = @tag", "m.version_id DESC")
        : Branch is not null || MainBranch ? (this with { Branch = null, MainBranch = false }).Newest("branch_versions m", $"m.branch_id BETWEEN {BranchId} AND {BranchId}", "m.branch_id DESC, m.version_id DESC")
        : $"SELECT n.id FROM publications n WHERE n.contract_id = k.id AND n.valid_to IS NULL AND {Of("n.version_id")} ORDER BY n.version_id DESC LIMIT 1";

    private string BranchId => $"(SELECT b.id FROM branches b WHERE b.pacticipant_id = k.consumer_id AND b.name = {(Branch is not null ? "@branch" : "consumer.main_branch")})";

    // Between, so that PostgreSQL sees that the order is that of the index, and does not look for one branch among the versions of all.
    private string Newest(string table, string which, string order) => $"""
        SELECT n.id FROM {table} CROSS JOIN publications n
        WHERE {which} AND n.contract_id = k.id AND n.version_id = m.version_id AND n.valid_to IS NULL AND {Of("m.version_id")}
        ORDER BY {order} LIMIT 1
        """;

    private string Of(string version)
    {
        var all = new List<string> { "1 = 1" };
        if (Tag is not null)
        {
            all.Add($"EXISTS (SELECT 1 FROM tags t WHERE t.version_id = {version} AND t.name = @tag)");
        }

        if (Untagged)
        {
            all.Add($"(SELECT COUNT(*) FROM tags t WHERE t.version_id = {version}) = 0");
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
        $"EXISTS (SELECT 1 FROM branches b JOIN branch_versions bv ON bv.branch_id = b.id WHERE b.pacticipant_id = consumer.id AND b.name = {name} AND bv.version_id = {version})";
}
