using Dapper;
using PactBroker.Storage.Migrations;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Storage.Schemas;

/// <summary>A database that an earlier version of the broker left is brought to what this one needs when it starts, with all that is in it.</summary>
public sealed class EarlierVersions
{
    // Foo 1 has a pact with Bar, of which Bar 1 runs in production and has verified it. In the tables as the first version made them.
    private const string Rows = """
        INSERT INTO pacticipants (name, main_branch, created_at, updated_at) VALUES ('Foo', 'main', 1, 1), ('Bar', 'main', 1, 1);
        INSERT INTO main_branches (pacticipant_id, name, valid_from) SELECT id, 'main', 1 FROM pacticipants;
        INSERT INTO versions (pacticipant_id, number, created_at, updated_at) SELECT id, '1', 1, 1 FROM pacticipants ORDER BY id;
        INSERT INTO branches (pacticipant_id, name, created_at, updated_at) SELECT id, 'main', 1, 1 FROM pacticipants ORDER BY id;
        INSERT INTO branch_versions (branch_id, version_id, created_at) SELECT b.id, v.id, 1 FROM branches b JOIN versions v ON v.pacticipant_id = b.pacticipant_id;
        INSERT INTO branch_heads (branch_id, version_id, valid_from) SELECT branch_id, version_id, 1 FROM branch_versions;
        INSERT INTO tags (version_id, name, pacticipant_id, created_at, updated_at) SELECT id, 'dev', pacticipant_id, 1, 1 FROM versions ORDER BY id;
        INSERT INTO labels (pacticipant_id, name, created_at) SELECT id, 'shop', 1 FROM pacticipants;
        INSERT INTO contracts (kind, role, consumer_id, provider_id, created_at, updated_at) SELECT 'pact', 'consumer', c.id, p.id, 1, 1 FROM pacticipants c JOIN pacticipants p ON c.name = 'Foo' AND p.name = 'Bar';
        INSERT INTO contents (contract_id, hash, document, interaction_count, message_count, created_at)
            SELECT id, 'a hash', '{"consumer":{"name":"Foo"},"provider":{"name":"Bar"},"interactions":[]}', 0, 0, 1 FROM contracts;
        INSERT INTO publications (contract_id, version_id, content_id, revision, valid_from)
            SELECT x.contract_id, v.id, x.id, 1, 1 FROM contents x JOIN pacticipants p ON p.name = 'Foo' JOIN versions v ON v.pacticipant_id = p.id;
        INSERT INTO verifications (content_id, provider_version_id, success, valid_from)
            SELECT x.id, v.id, TRUE, 1 FROM contents x JOIN pacticipants p ON p.name = 'Bar' JOIN versions v ON v.pacticipant_id = p.id;
        INSERT INTO environments (uuid, name, display_name, production, created_at, updated_at) VALUES ('e1', 'production', 'Production', TRUE, 1, 1), ('e2', 'test', 'Test', FALSE, 1, 1);
        INSERT INTO deployed_versions (uuid, environment_id, pacticipant_id, version_id, valid_from, updated_at)
            SELECT 'd' || e.uuid, e.id, v.pacticipant_id, v.id, 1, 1 FROM environments e JOIN pacticipants p ON p.name = 'Bar' JOIN versions v ON v.pacticipant_id = p.id;
        INSERT INTO released_versions (uuid, environment_id, pacticipant_id, version_id, valid_from, valid_to, updated_at)
            SELECT 'r1', e.id, v.pacticipant_id, v.id, 1, 2, 1 FROM environments e JOIN pacticipants p ON p.name = 'Bar' JOIN versions v ON v.pacticipant_id = p.id WHERE e.name = 'test';
        """;

    private static readonly string[] Filled =
        ["pacticipants", "main_branches", "versions", "branches", "branch_versions", "branch_heads", "tags", "labels", "contracts", "contents", "publications", "verifications", "environments", "deployed_versions", "released_versions"];

    public static TheoryData<string, int> Versions => new(from name in EmptyDatabase.Names from version in Enumerable.Range(1, MigrationScript.All("Sqlite").Count) select (name, version));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Keep_what_is_in_them_and_get_the_tables_of_this_one(string name, int version)
    {
        await using var database = await EmptyDatabase.CreateAsync(name);
        await database.MigrateToAsync(1);
        await using (var connection = await database.ConnectAsync())
        {
            await connection.ExecuteAsync(Rows);
        }

        await database.MigrateToAsync(version);
        var before = await CountsAsync(database);
        before.Should().NotContain(0);
        await AskAsync(database);

        (await CountsAsync(database)).Should().Equal(before);
        (await DescribeAsync(database)).Should().Equal(await FreshAsync(name));
    }

    /// <summary>It answers from what was there, and takes more.</summary>
    private static async Task AskAsync(EmptyDatabase database)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = database.Database }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        (await talk.GetAsync("/can-i-deploy?pacticipant=Foo&version=1&environment=production")).Json["summary"]!["deployable"]!.GetValue<bool>().Should().BeTrue();
        var pacts = await talk.PostAsync("/pacts/provider/Bar/for-verification", """{"consumerVersionSelectors":[{"mainBranch":true}],"providerVersionBranch":"main"}""");
        pacts.Json["_embedded"]!["pacts"]!.AsArray().Should().ContainSingle();
        var published = await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "2", "Bar", SomePact.Between("Foo", "Bar", "more"), branch: "main", tags: "dev"));
        published.Status.Should().Be(200, published.Text);
        (await talk.GetAsync("/can-i-deploy?pacticipant=Foo&version=2&environment=production")).Json["summary"]!["deployable"].Should().BeNull();
        (await talk.DeleteAsync("/pacticipants/Foo/versions/2")).Status.Should().Be(204);
    }

    private static async Task<IReadOnlyList<long>> CountsAsync(EmptyDatabase database)
    {
        await using var connection = await database.ConnectAsync();
        var counts = new List<long>();
        foreach (var table in Filled)
        {
            // What was deleted for good goes with its version; the contract and content of the pair stay until they are cleaned.
            counts.Add(await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}{(table is "contents" ? " WHERE hash = 'a hash'" : table is "branch_heads" ? " WHERE valid_from = 1" : "")}"));
        }

        return counts;
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(EmptyDatabase database)
    {
        await using var connection = await database.ConnectAsync();
        return await TableDescriptions.ReadAsync(connection);
    }

    private static async Task<IReadOnlyList<string>> FreshAsync(string name)
    {
        await using var fresh = await EmptyDatabase.CreateAsync(name);
        await (await BrokerHost.StartAsync(new BrokerOptions { Database = fresh.Database }, TestContext.Current.CancellationToken)).DisposeAsync();
        return await DescribeAsync(fresh);
    }
}
