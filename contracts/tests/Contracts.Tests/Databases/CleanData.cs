using Contracts.Providers.Databases;
using Contracts.Testing;

namespace Contracts.Tests.Databases;

/// <summary>Whatever an interaction does, the next one finds the database as the app had prepared it.</summary>
public sealed class CleanData
{
    public static TheoryData<string, DatabaseIsolation> Ways => new(
        from kind in (string[])["sqlite", "postgres"]
        from isolation in (DatabaseIsolation[])[DatabaseIsolation.Copy, DatabaseIsolation.Reset]
        select (kind, isolation));

    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    [Theory, MemberData(nameof(Ways))]
    [Trait("row", "S1-012"), Trait("row", "S3-048")]
    public async Task Rows_that_were_added_changed_and_removed_are_as_before(string kind, DatabaseIsolation isolation)
    {
        await using var database = await Shop.StartAsync(kind, isolation);
        await BeginAsync(database);
        await database.RunAsync("INSERT INTO products (name) VALUES ('desk'); INSERT INTO stocks VALUES (2, 1); UPDATE products SET name = 'stool' WHERE id = 1; DELETE FROM stocks WHERE product_id = 1");

        await BeginAsync(database);

        (await database.AskAsync("SELECT id, name FROM products")).Should().Equal("1, chair");
        (await database.AskAsync("SELECT product_id, quantity FROM stocks")).Should().Equal("1, 5");
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Keys_begin_where_they_began(string kind, DatabaseIsolation isolation)
    {
        await using var database = await Shop.StartAsync(kind, isolation);
        for (var interaction = 0; interaction < 3; interaction++)
        {
            await BeginAsync(database);
            await database.RunAsync("INSERT INTO products (name) VALUES ('desk')");

            (await database.AskAsync("SELECT max(id) FROM products")).Should().Equal("2");
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Foreign_keys_hold_afterwards(string kind, DatabaseIsolation isolation)
    {
        await using var database = await Shop.StartAsync(kind, isolation);
        await BeginAsync(database);
        await database.RunAsync("DELETE FROM stocks");
        await BeginAsync(database);

        var orphan = () => database.RunAsync($"{(kind == "sqlite" ? "PRAGMA foreign_keys = ON; " : "")}INSERT INTO stocks VALUES (99, 1)");

        await orphan.Should().ThrowAsync<System.Data.Common.DbException>();
    }

    [Fact]
    public async Task An_app_that_still_writes_in_the_background_is_waited_for()
    {
        await using var database = await Shop.StartAsync("sqlite", DatabaseIsolation.Copy);
        await BeginAsync(database);
        await using var background = await database.ConnectAsync();
        await using var transaction = await background.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var write = background.CreateCommand())
        {
            write.CommandText = "UPDATE stocks SET quantity = 4";
            await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var next = Task.Run(() => BeginAsync(database), TestContext.Current.CancellationToken);
        // Who does not wait has failed by then.
        await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken));
        next.IsCompleted.Should().BeFalse();
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        await next;
        (await database.AskAsync("SELECT quantity FROM stocks")).Should().Equal("5");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_copy_undoes_changes_of_the_schema_too(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Copy);
        await BeginAsync(database);
        await database.RunAsync("DROP TABLE stocks; CREATE TABLE colors (name text)");

        await BeginAsync(database);

        (await database.AskAsync("SELECT quantity FROM stocks")).Should().Equal("5");
        var ask = () => database.AskAsync("SELECT * FROM colors");
        await ask.Should().ThrowAsync<System.Data.Common.DbException>();
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-046")]
    public async Task What_a_baseline_adds_is_there_for_each_interaction(string kind)
    {
        var asked = 0;
        await using var database = kind == "sqlite"
            ? (TestDatabase)new Contracts.Databases.SqliteTestDatabase { Baseline = AddAsync }
            : new Contracts.Databases.PostgreSqlTestDatabase { Baseline = AddAsync };
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);

        await BeginAsync(database);
        await database.RunAsync("DELETE FROM colors");
        await BeginAsync(database);

        (await database.AskAsync("SELECT name FROM colors")).Should().Equal("red");
        asked.Should().Be(1);

        Task AddAsync(TestDatabase prepared, CancellationToken cancellationToken)
        {
            asked++;
            return prepared.RunAsync("CREATE TABLE colors (name text); INSERT INTO colors VALUES ('red')");
        }
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S3-048")]
    public async Task Shared_tables_tell_what_was_left_in_them(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Shared);
        await BeginAsync(database);
        await database.RunAsync("INSERT INTO products (name) VALUES ('desk'), ('lamp'); UPDATE stocks SET quantity = 4");

        var left = await database.EndAsync(TestContext.Current.CancellationToken);

        left.Should().Equal("products: 2 rows more", "stocks: as many rows, but not the same");
        await BeginAsync(database);
        (await database.EndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty("the second interaction left nothing");
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S3-032")]
    public async Task The_last_migration_is_the_schemas_version_and_without_one_its_checksum(string kind)
    {
        await using var plain = await Shop.StartAsync(kind, DatabaseIsolation.Copy);
        await using var migrated = await Shop.StartAsync(kind, DatabaseIsolation.Copy);
        await migrated.RunAsync("""CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text); INSERT INTO "__EFMigrationsHistory" VALUES ('2_Prices'), ('1_Initial')""");

        await BeginAsync(plain);
        await BeginAsync(migrated);

        plain.SchemaVersion.Should().MatchRegex("^[0-9a-f]{12}$");
        migrated.Description.Should().Be($"{migrated.Kind}, schema 2_Prices");
    }

    [Fact]
    public async Task A_reset_that_would_run_triggers_is_refused()
    {
        await using var database = await Shop.StartAsync("sqlite", DatabaseIsolation.Reset);
        await database.RunAsync("CREATE TRIGGER bookkeeping AFTER DELETE ON stocks BEGIN DELETE FROM products WHERE id = old.product_id; END");

        var begin = () => BeginAsync(database);

        (await begin.Should().ThrowAsync<TestDatabaseException>()).WithMessage("*bookkeeping*Use DatabaseIsolation.Copy.");
    }

    private static Task BeginAsync(TestDatabase database) => database.BeginAsync(null, TestContext.Current.CancellationToken);
}
