using Contracts.Providers.Databases;
using Contracts.Providers.States;
using Contracts.Tests.Providers;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.Databases;

/// <summary>A verification that has a database knows afterwards which tables each handler of a state wrote to.</summary>
public sealed class TablesOfStates
{
    public static TheoryData<string, DatabaseIsolation> Ways => new(
        from kind in (string[])["sqlite", "postgres"]
        from isolation in Enum.GetValues<DatabaseIsolation>()
        select (kind, isolation));

    [Theory, MemberData(nameof(Ways))]
    [Trait("row", "S1-002")]
    public async Task A_handler_is_known_by_the_tables_in_which_it_added_changed_or_removed_rows(string kind, DatabaseIsolation isolation)
    {
        await using var database = await Shop.StartAsync(kind, isolation);
        await using var app = await CatalogApp.StartAsync();
        var verifier = Some.Verifier(
                Some.Get("/fails", 500, "several states", "there is a desk", "all is sold", "the shop is open"),
                Some.Get("/fails", 500, "nothing the first time", "0 lamps were sold"),
                Some.Get("/fails", 500, "something the second time", "there is a desk", "5 lamps were sold", "the chair is gone"))
            .WithHttpEndpoint(app.Endpoint)
            .WithDatabase(database)
            .WithProviderStates(ProviderStates.None
                .Add("there is a desk", () => WriteAsync("INSERT INTO products (name) VALUES ('desk')"))
                .Add("all is sold", () => WriteAsync("UPDATE stocks SET quantity = 0; UPDATE products SET name = 'sold'"))
                .Add("the chair is gone", () => WriteAsync("DELETE FROM stocks"))
                .Add("the shop is open", () => { })
                .Add("{count} lamps were sold", (int count) => count == 0 ? Task.CompletedTask : WriteAsync($"UPDATE stocks SET quantity = quantity + {count}"))
                .Add("nobody needs this", () => WriteAsync("DELETE FROM stocks")));

        (await verifier.VerifyAsync(TestContext.Current.CancellationToken)).EnsureSuccess();

        verifier.HandledStates!.States.Select(state => $"{state.Template}: {(state.Tables is { } tables ? string.Join(", ", tables) : "not known")}").Should().Equal(
            "all is sold: products, stocks",
            "nobody needs this: not known",
            "the chair is gone: stocks",
            "the shop is open: ",
            "there is a desk: products",
            "{count} lamps were sold: stocks");

        async Task WriteAsync(string sql)
        {
            if (isolation != DatabaseIsolation.Rollback)
            {
                await database.RunAsync(sql);
                return;
            }

            await using var command = database.Connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Without_a_database_nobody_looks()
    {
        await using var app = await CatalogApp.StartAsync();
        var verifier = Some.Verifier(Some.Get("/fails", 500, "anything", "there is a desk")).WithHttpEndpoint(app.Endpoint).WithProviderStates(ProviderStates.None.Add("there is a desk", () => { }));

        (await verifier.VerifyAsync(TestContext.Current.CancellationToken)).EnsureSuccess();

        verifier.HandledStates!.States.Should().Equal(new HandledState("there is a desk", "a delegate"));
    }
}
