using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Storage.Schemas;

/// <summary>The scripts of the two databases are written twice and must say the same: tables, columns, indexes, keys and references.</summary>
public sealed class TablesOfBothDatabases
{
    // Brokers take turns in a table where they share a database; of a file there is one writer.
    [Fact]
    public async Task Are_the_same_after_each_of_their_scripts()
    {
        await using var sqlite = await EmptyDatabase.CreateAsync(EmptyDatabase.Names[0]);
        await using var postgreSql = await EmptyDatabase.CreateAsync(EmptyDatabase.Names[1]);
        sqlite.Scripts.Select(script => script.Name).Should().Equal(postgreSql.Scripts.Select(script => script.Name)).And.NotBeEmpty();

        foreach (var script in sqlite.Scripts)
        {
            var (one, other) = (await DescribeAsync(sqlite, script.Number), await DescribeAsync(postgreSql, script.Number));
            one.Should().HaveCountGreaterThan(100, "there are tables to compare");
            one.Except(other).Should().BeEmpty("only SQLite has it after {0}", script.Name);
            other.Except(one).Where(part => !part.Contains(" write_turn", StringComparison.Ordinal)).Should().BeEmpty("only PostgreSQL has it after {0}", script.Name);
        }
    }

    /// <summary>Or deleting one row would read whole tables for what belongs to it. Environments are few and stay.</summary>
    [Fact]
    [Trait("row", "S3-034")]
    public async Task Have_an_index_behind_every_reference()
    {
        await using var database = await EmptyDatabase.CreateAsync(EmptyDatabase.Names[0]);
        var parts = await DescribeAsync(database, long.MaxValue);
        var references = parts.Where(part => part.StartsWith("reference ", StringComparison.Ordinal) && !part.Contains(" to environments.", StringComparison.Ordinal)).Select(part => part.Split(' ')[1].Split('.')).ToList();

        references.Should().HaveCountGreaterThan(20);
        references.Where(reference => !parts.Any(part => Leads(part, reference[0], reference[1]))).Select(reference => string.Join('.', reference)).Should().BeEmpty();
    }

    private static bool Leads(string part, string table, string column) =>
        !part.EndsWith(" of some", StringComparison.Ordinal)
        && new[] { $"on {table} ({column}", $"unique {table} ({column}", $"key {table} ({column}" }.Any(start => part.Contains($"{start},", StringComparison.Ordinal) || part.Contains($"{start})", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> DescribeAsync(EmptyDatabase database, long version)
    {
        await database.MigrateToAsync(version);
        await using var connection = await database.ConnectAsync();
        return await TableDescriptions.ReadAsync(connection);
    }
}
