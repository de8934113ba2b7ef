using PactBroker.Branches;
using PactBroker.Deployments;
using PactBroker.Environments;
using PactBroker.Releases;
using PactBroker.Storage;
using PactBroker.Tags;

namespace PactBroker.Versions;

/// <summary>A version and what is shown with it.</summary>
internal sealed record VersionDetails(
    VersionRow Row,
    IReadOnlyList<BranchVersionRow> Branches,
    IReadOnlyList<TagRow> Tags,
    IReadOnlyList<string> Providers,
    IReadOnlyList<DeployedVersionRow> Deployed,
    IReadOnlyList<ReleasedVersionRow> Released,
    IReadOnlyList<EnvironmentRow> Environments)
{
    /// <summary>Everything about one version.</summary>
    public static async Task<VersionDetails> LoadAsync(StorageSession session, VersionRow row) => new(
        row,
        await session.ListBranchesOfAsync([row.Id]),
        await session.ListTagsOfAsync([row.Id]),
        await session.QueryAsync<string>(
            """
            SELECT p.name FROM publications u JOIN contracts k ON k.id = u.contract_id AND k.kind = 'pact' JOIN pacticipants p ON p.id = k.provider_id
            WHERE u.version_id = @Id AND u.valid_to IS NULL ORDER BY p.name
            """,
            new { row.Id }),
        await session.ListDeploymentsAsync("d.version_id = @Id AND d.valid_to IS NULL", new { row.Id }),
        await session.ListReleasesAsync("d.version_id = @Id AND d.valid_to IS NULL", new { row.Id }),
        await session.ListEnvironmentsAsync());

    /// <summary>What a list shows of each.</summary>
    public static async Task<IReadOnlyList<VersionDetails>> LoadAllAsync(StorageSession session, IReadOnlyList<VersionRow> rows)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var branches = (await session.ListBranchesOfAsync(ids)).ToLookup(branch => branch.VersionId);
        var tags = (await session.ListTagsOfAsync(ids)).ToLookup(tag => tag.VersionId);
        var current = $"{session.Dialect.AnyOf("d.version_id", "@ids")} AND d.valid_to IS NULL";
        var deployed = (await session.ListDeploymentsAsync(current, new { ids = session.Dialect.Values(ids) })).ToLookup(deployment => deployment.VersionId);
        var released = (await session.ListReleasesAsync(current, new { ids = session.Dialect.Values(ids) })).ToLookup(release => release.VersionId);
        return [.. rows.Select(row => new VersionDetails(row, [.. branches[row.Id]], [.. tags[row.Id]], [], [.. deployed[row.Id]], [.. released[row.Id]], []))];
    }

    public static async Task<IReadOnlyDictionary<long, VersionDetails>> LoadByIdAsync(StorageSession session, IEnumerable<long> versionIds)
    {
        var ids = versionIds.Distinct().ToList();
        var rows = await session.QueryAsync<VersionRow>($"{VersionQueries.Select} WHERE {session.Dialect.AnyOf("v.id", "@ids")}", new { ids = session.Dialect.Values(ids) });
        return (await LoadAllAsync(session, rows)).ToDictionary(version => version.Row.Id);
    }
}
