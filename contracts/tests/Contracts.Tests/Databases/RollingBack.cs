using System.Data.Common;
using Contracts.Databases;
using Contracts.Engine.Documents;
using Contracts.Providers.Checks;
using Contracts.Providers.Databases;
using Contracts.Providers.Hosting;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Contracts.Tests.Databases;

/// <summary>An interaction in a transaction: right for an app that uses the verification's connection and begins none of its own, and refused for every other.</summary>
public sealed class RollingBack
{
    private delegate Task Ordering(TestDatabase database, string name);

    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    /// <summary>How an app may write, and what is told of it.</summary>
    private static readonly Dictionary<string, (Ordering Order, string Refusal)> Unsuitable = new()
    {
        ["begins a transaction"] = (BeginningAsync, "it begins a transaction of its own."),
        ["ends the transaction"] = (async (database, name) => await RunAsync(database.Connection, $"INSERT INTO products (name) VALUES ('{name}'); COMMIT"), "it ended the transaction that the interaction runs in and committed: products: 2 rows more."),
        ["takes everything back"] = (async (database, _) => await RunAsync(database.Connection, "ROLLBACK"), "it ended the transaction that the interaction runs in."),
        ["writes elsewhere"] = (ElsewhereAsync, "it wrote on a connection of its own: products: 1 row more."),
        ["is locked out"] = (ElsewhereAsync, "it writes on a connection of its own, which is locked out."),
    };

    public static TheoryData<string, string> Refused => new(
        from kind in (string[])["sqlite", "postgres"]
        from way in Unsuitable.Keys
        // SQLite has one writer at a time: the second one finds that out sooner than we do.
        where way != (kind == "sqlite" ? "writes elsewhere" : "is locked out")
        select (kind, way));

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-012"), Trait("row", "S1-021")]
    public async Task Each_interaction_begins_with_what_the_app_had_prepared(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Rollback);

        var report = await VerifyAsync(database, WritingAsync, "desk", "lamp", "sofa");

        report.Success.Should().BeTrue(TextReport.Render(report));
        (await database.AskAsync("SELECT name FROM products")).Should().Equal("chair");
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task An_app_that_commits_is_refused_and_told_what_to_use(string kind, string way)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Rollback);

        var report = await VerifyAsync(database, Unsuitable[way].Order, "desk");

        var found = report.Contracts.Single().Interactions.Single();
        found.Verdict.Should().Be(Verdict.EnvironmentError, found.Problem);
        found.Problem.Should().StartWith($"DatabaseIsolation.Rollback does not work with this app: {Unsuitable[way].Refusal} Use DatabaseIsolation.Copy or Reset, which know no such limit.");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task After_a_refusal_the_next_interaction_is_judged_by_what_it_does_itself(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Rollback);

        var report = await VerifyAsync(database, (all, name) => name == "desk" ? BeginningAsync(all, name) : WritingAsync(all, name), "desk", "lamp");

        report.Contracts.Single().Interactions.Select(found => found.Verdict).Should().Equal(Verdict.EnvironmentError, Verdict.Passed);
    }

    [Fact]
    public async Task A_handler_that_begins_a_transaction_is_refused_too()
    {
        await using var database = await Shop.StartAsync("sqlite", DatabaseIsolation.Rollback);
        await database.BeginAsync(null, TestContext.Current.CancellationToken);

        var thrown = await FluentActions.Awaiting(() => BeginningAsync(database, "desk")).Should().ThrowAsync<DbException>();

        database.RefusalOf(new InvalidOperationException("the handler failed", thrown.Which)).Should().NotBeNull();
        database.RefusalOf(new InvalidOperationException("something else")).Should().BeNull();
    }

    [Fact]
    public async Task With_another_isolation_no_connection_is_shared()
    {
        await using var database = new SqliteTestDatabase();

        FluentActions.Invoking(() => database.Connection).Should().Throw<InvalidOperationException>().WithMessage("*DatabaseIsolation.Rollback only*ConnectionString*");
    }

    private static Task WritingAsync(TestDatabase database, string name) => RunAsync(database.Connection, $"INSERT INTO products (name) VALUES ('{name}')");

    private static async Task ElsewhereAsync(TestDatabase database, string name)
    {
        await using var connection = await database.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO products (name) VALUES ('{name}')";
        command.CommandTimeout = 1;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task BeginningAsync(TestDatabase database, string name)
    {
        await using var transaction = await database.Connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await WritingAsync(database, name);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<VerificationReport> VerifyAsync(TestDatabase database, Ordering order, params string[] names)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/order/{name}", async (string name) =>
        {
            await order(database, name);
            return TypedResults.Text("{}", "application/json");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        // One row of the state's and one of the app's, seen by the check although neither is committed.
        return await Some.Verifier([.. names.Select(name => (Interaction)Some.Get($"/order/{name}", 200, $"an order of {name}", "there is a shelf"))])
            .WithHttpEndpoint(ProviderEndpoint.From(() => app.GetTestServer().CreateHandler(), () => app.Services))
            .WithDatabase(database)
            .WithProviderStates(ProviderStates.None
                .Add("there is a shelf", () => WritingAsync(database, "shelf"))
                .Then("an order of {name}", (string name) => ExpectedData.Unchanged.ExceptRows("products", new { name }).WithRows("products", new { name }, 1).WithRows("products", new { name = "shelf" }, 1)))
            .VerifyAsync(TestContext.Current.CancellationToken);
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
