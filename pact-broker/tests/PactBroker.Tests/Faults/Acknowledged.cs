using System.Data.Common;
using Dapper;

namespace PactBroker.Tests.Faults;

/// <summary>What was acknowledged in a storm, looked for in the tables.</summary>
internal static class Acknowledged
{
    private const string Pacts = """
        SELECT c.name || ' ' || v.number || ' -> ' || p.name || ' on ' || b.name || ' with ' || t.name
        FROM publications u JOIN contracts k ON k.id = u.contract_id JOIN pacticipants c ON c.id = k.consumer_id JOIN pacticipants p ON p.id = k.provider_id JOIN versions v ON v.id = u.version_id
        JOIN contents x ON x.id = u.content_id JOIN branch_versions m ON m.version_id = v.id JOIN branches b ON b.id = m.branch_id JOIN tags t ON t.version_id = v.id
        WHERE u.valid_to IS NULL
        """;

    public static async Task<IReadOnlyList<string>> MissingAsync(DbConnection connection, Storm storm)
    {
        var pacts = (await connection.QueryAsync<string>(Pacts)).ToHashSet();
        var results = (await connection.QueryAsync<string>("SELECT CAST(id AS TEXT) FROM verifications")).ToHashSet();
        var deployments = (await connection.QueryAsync<string>("SELECT uuid FROM deployed_versions")).ToHashSet();
        return
        [
            .. storm.Publications.SelectMany(publication => publication.Providers.Select(provider => $"{publication.Consumer} {publication.Version} -> {provider} on {publication.Branch} with {publication.Tag}")).Except(pacts),
            .. storm.Results.Select(result => result.Path.Split('/')[^1]).Except(results),
            .. storm.Deployments.Select(deployment => deployment.Uuid).Except(deployments),
        ];
    }
}
