using Contracts.Engine.Documents;
using Contracts.Providers.Databases;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Contracts.Tests.Databases;

/// <summary>Interactions whose state handlers clean nothing up: on clean data their order does not matter, in shared tables it does, and the leaking one is named.</summary>
public sealed class AnyOrder
{
    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    [Theory, MemberData(nameof(Databases))]
    public async Task On_clean_data_every_order_gives_the_same_verdicts(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Copy);

        foreach (var seed in Enumerable.Range(1, 4))
            (await VerifyAsync(database, seed)).Success.Should().BeTrue("order {0}", seed);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_leaking_handler_is_found_in_shared_tables(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Shared, failsOnLeftovers: true);

        var report = await VerifyAsync(database, seed: 1);

        var leaking = report.Contracts.Single().Interactions.Single(result => !result.LeftBehind.IsEmpty);
        leaking.Interaction.Description.Should().Be("two products");
        leaking.LeftBehind.Should().Equal("products: 1 row more");
        report.Success.Should().BeFalse();
    }

    [Fact]
    public async Task In_shared_tables_some_orders_fail_and_the_seed_brings_them_back()
    {
        var verdicts = new List<(bool First, bool Again)>();
        foreach (var seed in Enumerable.Range(1, 6))
        {
            await using var one = await Shop.StartAsync("sqlite", DatabaseIsolation.Shared);
            await using var two = await Shop.StartAsync("sqlite", DatabaseIsolation.Shared);
            verdicts.Add(((await VerifyAsync(one, seed)).Success, (await VerifyAsync(two, seed)).Success));
        }

        verdicts.Should().OnlyContain(pair => pair.First == pair.Again);
        verdicts.Select(pair => pair.First).Distinct().Should().HaveCount(2, "one of the two orders finds the other's row");
    }

    private static async Task<VerificationReport> VerifyAsync(TestDatabase database, int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/count", async () => TypedResults.Text($"{{\"count\":{(await database.AskAsync("SELECT count(*) FROM products"))[0]}}}", "application/json"));
        await app.StartAsync(TestContext.Current.CancellationToken);

        var report = await Some.Verifier(Count(1, "one product"), Count(2, "two products", "there is a desk"))
            .WithHttpEndpoint(ProviderEndpoint.From(() => app.GetTestServer().CreateHandler(), () => app.Services))
            .WithDatabase(database)
            .WithProviderStates(ProviderStates.None.Add("there is a desk", () => database.RunAsync("INSERT INTO products (name) VALUES ('desk')")))
            .WithShuffle(seed)
            .VerifyAsync(TestContext.Current.CancellationToken);
        report.ShuffleSeed.Should().Be(seed);
        return report;
    }

    private static HttpInteraction Count(int count, string description, params string[] states) =>
        Some.Get("/count", 200, description, states).Expecting($"{{\"count\":{count}}}");
}
