using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Users.Api.Storage;
using Users.Api.Storage.PostgreSql;
using Users.Api.Storage.Sqlite;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class Schema
{
    public static TheoryData<string> Databases => UsersHost.Databases;

    [Fact]
    public void The_migrations_bring_about_what_the_model_says()
    {
        using var context = OnPostgreSql();

        context.Database.GetMigrations().Should().NotBeEmpty();
        context.Database.HasPendingModelChanges().Should().BeFalse("a change of the model comes with a migration");
    }

    [Fact]
    public void Both_databases_hold_the_same_tables_columns_and_rules()
    {
        using var sqlite = OnSqlite();
        using var postgreSql = OnPostgreSql();

        var onSqlite = ShapeOf(sqlite);

        onSqlite.Should().NotBeEmpty();
        onSqlite.Should().Equal(ShapeOf(postgreSql));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_second_start_finds_everything_in_place(string database)
    {
        await using var first = await UsersHost.OnAsync(database);
        using var _ = await first.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);
        await using var second = new UsersHost(first.Database);

        using var response = await second.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);

        response.IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task Several_instances_may_start_on_one_empty_database()
    {
        await using var one = await UsersHost.OnAsync("postgres");
        await using var two = new UsersHost(one.Database);
        var start = () => Task.WhenAll(Task.Run(() => one.Services), Task.Run(() => two.Services));

        await start.Should().NotThrowAsync();
    }

    // No server is asked for the model.
    private static PostgreSqlUsersContext OnPostgreSql() => new(new DbContextOptionsBuilder<PostgreSqlUsersContext>().UseNpgsql().Options);

    private static SqliteUsersContext OnSqlite() => new(new DbContextOptionsBuilder<SqliteUsersContext>().UseSqlite().Options);

    /// <summary>Everything but the types of the columns, which are each database's own.</summary>
    private static List<string> ShapeOf(UsersContext context) =>
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
