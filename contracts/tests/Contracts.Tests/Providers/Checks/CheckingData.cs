using Contracts.Engine.Documents;
using Contracts.Providers.Checks;
using Contracts.Providers.Databases;
using Contracts.Providers.Hosting;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Contracts.Tests.Providers.Checks;

/// <summary>What an interaction did to the data is looked at when the provider has answered; what should not be so is a verdict of its own.</summary>
public sealed class CheckingData
{
    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S0-014")]
    public async Task A_refusal_that_writes_is_told_with_table_row_and_who_asked(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Copy);

        var report = await VerifyAsync(
            database,
            "UPDATE stocks SET quantity = 4; INSERT INTO products (name) VALUES ('ghost')",
            ProviderStates.None.Then("an order of {count} chairs", (int count) => count > 5 ? ExpectedData.Unchanged : ExpectedData.Anything));

        var found = report.Contracts.Single().Interactions.Single();
        found.Verdict.Should().Be(Verdict.DataDiffers);
        found.Mismatches.Select(mismatch => $"{mismatch.Id} {mismatch.Path}: {mismatch.Expected} -> {mismatch.Actual}").Should().BeEquivalentTo(
            "data-row-added products[id=2]: no such row -> id=2, name=ghost",
            "data-row-removed stocks[product_id=1, quantity=5]: product_id=1, quantity=5 -> no such row",
            "data-row-added stocks[product_id=1, quantity=4]: no such row -> product_id=1, quantity=4");
        TextReport.Render(report).Should().Contain("verdict    data differs: the answer was right, what it did to the data is not")
            .And.Contain("problem    the check of 'an order of {count} chairs' expects other data.")
            .And.Contain("1) data: products[id=2]")
            .And.Contain("asked by   Shop")
            .And.Contain("next       Mend what the provider writes");
        report.Success.Should().BeFalse();
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_the_states_wrote_is_not_what_the_interaction_did(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Copy);
        var states = ProviderStates.None
            .Add("there is a desk", () => database.RunAsync("INSERT INTO products (name) VALUES ('desk')"))
            .Then("an order of {*what}", () => ExpectedData.Unchanged.WithRow("products", new { name = "desk" }));

        var report = await VerifyAsync(database, "SELECT 1", states, "there is a desk");

        report.Success.Should().BeTrue(TextReport.Render(report));
    }

    [Fact]
    public async Task A_check_gets_the_places_of_description_and_state_what_the_handlers_handed_back_and_the_interaction()
    {
        await using var database = await Shop.StartAsync("sqlite", DatabaseIsolation.Copy);
        var got = new List<string>();
        var states = ProviderStates.None
            .Add("there is a {thing}", (string thing) => new { id = $"{thing}-7" })
            .Then("an order of {count} chairs", (int count, string thing, string id, HttpInteraction interaction, ProviderState state) =>
                got.Add($"{count} {thing} {id} {interaction.Request.Path} {state.Name}"), given: "there is a {thing}");

        var report = await VerifyAsync(database, "SELECT 1", states, "there is a desk", "there is a lamp");

        report.Success.Should().BeTrue(TextReport.Render(report));
        got.Should().Equal("6 desk lamp-7 /orders there is a desk", "6 lamp lamp-7 /orders there is a lamp");
    }

    [Fact]
    public async Task A_check_of_another_description_or_state_is_not_asked()
    {
        await using var database = await Shop.StartAsync("sqlite", DatabaseIsolation.Copy);
        var states = ProviderStates.None.Add("there is a desk", () => { })
            .Then("an order of 7 chairs", void () => throw new InvalidOperationException("not this one"))
            .Then("an order of {count} chairs", void () => throw new InvalidOperationException("nor this one"), given: "there is no desk");

        (await VerifyAsync(database, "SELECT 1", states, "there is a desk")).Success.Should().BeTrue();
    }

    [Fact]
    public async Task A_check_that_looks_for_itself_tells_by_throwing()
    {
        await using var database = await Shop.StartAsync("sqlite", DatabaseIsolation.Copy);
        var states = ProviderStates.From(new OrderEffects(database));

        var found = (await VerifyAsync(database, "DELETE FROM stocks", states)).Contracts.Single().Interactions.Single();

        found.Verdict.Should().Be(Verdict.DataDiffers);
        found.Problem.Should().StartWith("OrderEffects.StocksAreKept found: Expected stocks to contain a single item");
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_compare()
    {
        var report = await VerifyAsync(null, "", ProviderStates.None.Then("{*anything}", () => ExpectedData.Unchanged));

        report.Contracts.Single().Interactions.Single().Problem.Should()
            .Be("the check of '{*anything}' compares tables, but the verification has no database to read. Add WithDatabase(…).");
    }

    [Fact]
    public void A_check_that_says_yes_or_no_is_refused_when_it_is_added() =>
        FluentActions.Invoking(() => ProviderStates.None.Then("an order", () => true)).Should().Throw<ArgumentException>().WithMessage("*hands back yes or no*");

    private static async Task<VerificationReport> VerifyAsync(TestDatabase? database, string sql, ProviderStates states, params string[] given)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/orders", async () =>
        {
            if (database is not null)
                await database.RunAsync(sql);
            return TypedResults.Conflict();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        var verifier = Some.Verifier(Some.Get("/orders", 409, "an order of 6 chairs", given))
            .WithHttpEndpoint(ProviderEndpoint.From(() => app.GetTestServer().CreateHandler(), () => app.Services))
            .WithProviderStates(states);
        return await (database is null ? verifier : verifier.WithDatabase(database)).VerifyAsync(TestContext.Current.CancellationToken);
    }

    public sealed class OrderEffects(TestDatabase database)
    {
        [Then("an order of {*what}")]
        public async Task StocksAreKept()
        {
            var stocks = await database.AskAsync("SELECT quantity FROM stocks");
            stocks.Should().ContainSingle();
        }
    }
}
