using PactBroker.Domain.ForVerification.Selecting;
using PactBroker.Matrix;
using PactBroker.Storage;

namespace PactBroker.ForVerification;

/// <summary>The query behind a search. It starts at the contracts of the provider and finds one version of each consumer by seeks.</summary>
internal sealed class PactSearchSql(SqlDialect dialect)
{
    private const string MainBranchHead = "JOIN branches b ON b.pacticipant_id = c.consumer_id AND b.name = consumer.main_branch JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL";

    private const string BranchHead = "JOIN branches b ON b.pacticipant_id = c.consumer_id AND b.name = @name JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL";

    private const string EachBranchHead = "JOIN branches b ON b.pacticipant_id = c.consumer_id JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL";

    public IEnumerable<string> For(PactSearch search) => search switch
    {
        OnMainBranch => [Query(search, MainBranchHead, "h.version_id", "b.name")],
        OnBranch => [Query(search, BranchHead, "h.version_id", "b.name")],
        OnEachBranch => [Query(search, EachBranchHead, "h.version_id", "b.name")],
        Newest => [Query(search, "", "(SELECT MAX(n.version_id) FROM publications n WHERE n.contract_id = c.id AND n.valid_to IS NULL)", "NULL")],
        NewestWithTag => [Query(search, "", "(SELECT MAX(t.version_id) FROM tags t WHERE t.pacticipant_id = c.consumer_id AND t.name = @name)", "@name")],
        NewestWithMainBranchTag => [Query(search, "", "(SELECT MAX(t.version_id) FROM tags t WHERE t.pacticipant_id = c.consumer_id AND t.name = consumer.main_branch)", "consumer.main_branch")],
        EveryWithTag => [Query(search, "JOIN tags t ON t.pacticipant_id = c.consumer_id AND t.name = @name", "t.version_id", "t.name")],
        Deployed => [Live(search, "deployed_versions")],
        Released => [Live(search, "released_versions")],
        InEnvironment => [Live(search, "deployed_versions"), Live(search, "released_versions")],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string? NameIn(PactSearch search) => search switch
    {
        OnBranch on => on.Branch,
        NewestWithTag with => with.Tag,
        EveryWithTag with => with.Tag,
        Deployed deployed => deployed.Environment,
        Released released => released.Environment,
        InEnvironment inside => inside.Environment,
        _ => null,
    };

    private string Live(PactSearch search, string table)
    {
        var place = NameIn(search) is null ? "" : " AND e.name = @name";
        return Query(
            search,
            $"JOIN {table} live ON live.pacticipant_id = c.consumer_id AND live.valid_to IS NULL JOIN environments e ON e.id = live.environment_id{place}",
            "live.version_id",
            "e.name",
            order: "ORDER BY e.production, e.name, p.version_id");
    }

    private string Query(PactSearch search, string joins, string version, string name, string order = "") => $"""
        SELECT {PublicationSql.Columns}, {name} AS name
        FROM contracts c
        JOIN pacticipants consumer ON consumer.id = c.consumer_id
        {joins}
        JOIN publications p ON p.contract_id = c.id AND p.version_id = {version} AND p.valid_to IS NULL
        JOIN versions cv ON cv.id = p.version_id
        JOIN pacticipants provider ON provider.id = c.provider_id
        JOIN contents content ON content.id = p.content_id
        WHERE c.kind = 'pact' AND c.provider_id = @provider {(search.Consumers is null ? "" : "AND " + dialect.AnyOf("consumer.name", "@consumers"))}
        {order}
        """;
}
