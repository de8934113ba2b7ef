using Contracts.Providers.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ServiceDefaults.Testing;

/// <summary>How every service brings about its tables. A service derives it.</summary>
/// <typeparam name="TSqlite">The service's context in a SQLite file.</typeparam>
/// <typeparam name="TPostgreSql">The same in PostgreSQL.</typeparam>
public abstract class ServiceSchema<TSqlite, TPostgreSql>(Func<TestDatabase, IServiceHost> host)
    where TSqlite : DbContext
    where TPostgreSql : DbContext
{
    public static TheoryData<string> Databases => ServiceDatabases.Kinds;

    [Fact]
    [Trait("row", "S3-033")]
    public void The_migrations_bring_about_what_the_model_says()
    {
        using var context = Contexts.OnPostgreSql<TPostgreSql>();

        context.Database.GetMigrations().Should().NotBeEmpty();
        context.Database.HasPendingModelChanges().Should().BeFalse("a change of the model comes with a migration");
    }

    [Fact]
    [Trait("row", "S3-033"), Trait("row", "S3-034")]
    public void Both_databases_hold_the_same_tables_columns_and_rules()
    {
        using var sqlite = Contexts.OnSqlite<TSqlite>();
        using var postgreSql = Contexts.OnPostgreSql<TPostgreSql>();

        var onSqlite = ShapeOf(sqlite);

        onSqlite.Should().NotBeEmpty();
        onSqlite.Should().Equal(ShapeOf(postgreSql));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_second_start_finds_everything_in_place(string database)
    {
        await using var first = host(await ServiceDatabases.StartOrSkipAsync(database));
        using var _ = await first.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);
        await using var second = host(first.Database);

        using var response = await second.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);

        response.IsSuccessStatusCode.Should().BeTrue();
    }

    /// <summary>The app migrates when it starts, and a verification begins with that: its report says which schema the answers came from.</summary>
    [Fact]
    [Trait("row", "S3-004"), Trait("row", "S3-032")]
    public async Task A_verification_runs_the_migrations_first_and_says_which_was_the_last()
    {
        await using var app = host(await ServiceDatabases.StartOrSkipAsync("postgres"));
        using var model = Contexts.OnPostgreSql<TPostgreSql>();

        await app.Database.BeginAsync(app.Services, TestContext.Current.CancellationToken);

        app.Database.Description.Should().Be($"PostgreSQL, schema {model.Database.GetMigrations().Last()}");
    }

    [Fact]
    public async Task Several_instances_may_start_on_one_empty_database()
    {
        await using var one = host(await ServiceDatabases.StartOrSkipAsync("postgres"));
        await using var two = host(one.Database);
        var start = () => Task.WhenAll(Task.Run(() => one.Services), Task.Run(() => two.Services));

        await start.Should().NotThrowAsync();
    }

    /// <summary>Everything but the types of the columns, which are each database's own.</summary>
    private static List<string> ShapeOf(DbContext context) =>
    [
        .. from entity in context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
           let rules = entity.GetProperties().Select(column => $"column {column.GetColumnName()} {(column.IsNullable ? "null" : "not null")} {column.GetMaxLength()}")
               .Concat(entity.GetKeys().Select(key => $"key {key.GetName()}"))
               .Concat(entity.GetForeignKeys().Select(key => $"foreign key {key.GetConstraintName()} {key.DeleteBehavior}"))
               .Concat(entity.GetIndexes().Select(index => $"index {index.GetDatabaseName()} {(index.IsUnique ? "unique" : "")}"))
               .Concat(entity.GetCheckConstraints().Select(check => $"check {check.Name} {check.Sql}"))
           from rule in rules
           orderby entity.GetTableName(), rule
           select $"{entity.GetTableName()}: {rule}",
    ];
}
