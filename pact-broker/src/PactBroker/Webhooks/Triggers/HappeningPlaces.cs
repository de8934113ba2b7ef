using PactBroker.Branches;
using PactBroker.Domain.Webhooks.Events;
using PactBroker.Storage;

namespace PactBroker.Webhooks.Triggers;

/// <summary>Reads the branches of the versions of an event, and where they are.</summary>
internal static class HappeningPlaces
{
    public static async Task<WhereItHappened> ReadAsync(StorageSession session, Happening happening)
    {
        List<long> versions = [happening.ConsumerVersionId];
        if (happening.ProviderVersion is { } provider)
        {
            versions.Add(provider.Id);
        }

        var branches = await session.ListBranchesOfAsync(versions);
        return new WhereItHappened(
            Names(branches, happening.ConsumerVersionId),
            happening.ProviderVersion is { Id: var id } ? Names(branches, id) : [],
            await EnvironmentsAsync(session, versions));
    }

    private static string[] Names(IReadOnlyList<BranchVersionRow> branches, long version) => [.. branches.Where(branch => branch.VersionId == version).Select(branch => branch.Name)];

    private static Task<IReadOnlyList<string>> EnvironmentsAsync(StorageSession session, IEnumerable<long> versions) => session.QueryAsync<string>(
        $"""
        SELECT e.name FROM deployed_versions d JOIN environments e ON e.id = d.environment_id WHERE {session.Dialect.AnyOf("d.version_id", "@versions")} AND d.valid_to IS NULL
        UNION SELECT e.name FROM released_versions r JOIN environments e ON e.id = r.environment_id WHERE {session.Dialect.AnyOf("r.version_id", "@versions")} AND r.valid_to IS NULL
        """,
        new { versions = session.Dialect.Values(versions) });
}
