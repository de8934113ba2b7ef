using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PactBroker.Tests.Faults;

/// <summary>Looks through all tables, after a storm, for what one unit of work would have left if it had been stored in part.</summary>
internal static class HalfStored
{
    private static readonly (string What, string Query)[] Traces =
    [
        ("a version of a consumer without its two pacts", "SELECT v.id FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE p.name LIKE 'C%' AND (SELECT COUNT(*) FROM publications u WHERE u.version_id = v.id AND u.valid_to IS NULL) <> 2"),
        ("a version of a consumer that is not on its one branch", "SELECT v.id FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE p.name LIKE 'C%' AND (SELECT COUNT(*) FROM branch_versions m WHERE m.version_id = v.id) <> 1"),
        ("a version of a consumer without its tag", "SELECT v.id FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE p.name LIKE 'C%' AND NOT EXISTS (SELECT 1 FROM tags t WHERE t.version_id = v.id)"),
        ("a version of a provider without a result", "SELECT v.id FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE p.name LIKE 'P%' AND NOT EXISTS (SELECT 1 FROM verifications r WHERE r.provider_version_id = v.id)"),
        ("a pacticipant of nothing", "SELECT p.id FROM pacticipants p WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.pacticipant_id = p.id) AND NOT EXISTS (SELECT 1 FROM contracts c WHERE p.id IN (c.consumer_id, c.provider_id))"),
        ("a contract without content", "SELECT c.id FROM contracts c WHERE NOT EXISTS (SELECT 1 FROM contents x WHERE x.contract_id = c.id)"),
        ("a content that nobody published", "SELECT x.id FROM contents x WHERE NOT EXISTS (SELECT 1 FROM publications u WHERE u.content_id = x.id)"),
        ("a publication of the content of another contract", "SELECT u.id FROM publications u JOIN contents x ON x.id = u.content_id WHERE x.contract_id <> u.contract_id"),
        ("a publication for another consumer than its version's", "SELECT u.id FROM publications u JOIN contracts c ON c.id = u.contract_id JOIN versions v ON v.id = u.version_id WHERE v.pacticipant_id <> c.consumer_id"),
        ("a pact of a version without exactly one current revision", "SELECT MIN(u.id) FROM publications u GROUP BY u.contract_id, u.version_id HAVING SUM(CASE WHEN u.valid_to IS NULL THEN 1 ELSE 0 END) <> 1"),
        ("a result without its content or its version", "SELECT r.id FROM verifications r LEFT JOIN contents x ON x.id = r.content_id LEFT JOIN versions v ON v.id = r.provider_version_id WHERE x.id IS NULL OR v.id IS NULL"),
        ("a result of a version of another provider", "SELECT r.id FROM verifications r JOIN contents x ON x.id = r.content_id JOIN contracts c ON c.id = x.contract_id JOIN versions v ON v.id = r.provider_version_id WHERE v.pacticipant_id <> c.provider_id"),
        ("results of which not the newest decides", "SELECT MAX(r.id) FROM verifications r GROUP BY r.content_id, r.provider_version_id HAVING MAX(r.id) <> COALESCE(MAX(CASE WHEN r.valid_to IS NULL THEN r.id END), 0) OR SUM(CASE WHEN r.valid_to IS NULL THEN 1 ELSE 0 END) <> 1"),
        ("a branch without versions", "SELECT b.id FROM branches b WHERE NOT EXISTS (SELECT 1 FROM branch_versions m WHERE m.branch_id = b.id)"),
        ("a branch without exactly one head", "SELECT b.id FROM branches b WHERE (SELECT COUNT(*) FROM branch_heads h WHERE h.branch_id = b.id AND h.valid_to IS NULL) <> 1"),
        ("a head that is not on its branch", "SELECT h.id FROM branch_heads h LEFT JOIN branch_versions m ON m.branch_id = h.branch_id AND m.version_id = h.version_id WHERE m.branch_id IS NULL"),
        ("a version that was never the head of its branch", "SELECT m.version_id FROM branch_versions m WHERE NOT EXISTS (SELECT 1 FROM branch_heads h WHERE h.branch_id = m.branch_id AND h.version_id = m.version_id)"),
        ("a branch or a tag of another pacticipant's version", "SELECT v.id FROM versions v LEFT JOIN branch_versions m ON m.version_id = v.id LEFT JOIN branches b ON b.id = m.branch_id LEFT JOIN tags t ON t.version_id = v.id WHERE b.pacticipant_id <> v.pacticipant_id OR t.pacticipant_id <> v.pacticipant_id"),
        ("a deployment of another pacticipant's version", "SELECT d.id FROM deployed_versions d LEFT JOIN versions v ON v.id = d.version_id LEFT JOIN environments e ON e.id = d.environment_id WHERE v.id IS NULL OR e.id IS NULL OR v.pacticipant_id <> d.pacticipant_id"),
        ("a place with two versions", "SELECT MIN(d.id) FROM deployed_versions d WHERE d.valid_to IS NULL GROUP BY d.environment_id, d.pacticipant_id, d.application_instance HAVING COUNT(*) > 1"),
        ("something that ended before it began", "SELECT id FROM publications WHERE valid_to < valid_from UNION SELECT id FROM verifications WHERE valid_to < valid_from UNION SELECT id FROM branch_heads WHERE valid_to < valid_from UNION SELECT id FROM deployed_versions WHERE valid_to < valid_from"),
    ];

    /// <summary>What was found; each with one row that shows it.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(DbConnection connection)
    {
        var found = new List<string>();
        foreach (var (what, query) in Traces)
        {
            if (await connection.QueryFirstOrDefaultAsync<long?>(query) is { } id)
            {
                found.Add($"{what}: {id}");
            }
        }

        // PostgreSQL holds its references whatever happens; SQLite only for connections that ask for it.
        if (connection is SqliteConnection)
        {
            found.AddRange((await connection.QueryAsync<string>("SELECT 'a row of ' || \"table\" || ' that refers to nothing in ' || parent FROM pragma_foreign_key_check")).Distinct());
            found.AddRange((await connection.QueryAsync<string>("PRAGMA integrity_check")).Where(line => line != "ok"));
        }

        return found;
    }
}
