using Contracts.Engine.Documents;
using Contracts.Providers.Databases;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Contracts.Tests.Databases;

/// <summary>Interactions whose state handlers clean nothing up: on clean data their order does not matter, in shared tables it does, and the leaking one is named.</summary>
public sealed class AnyOrder
{
    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-071"), Trait("row", "S3-026"), Trait("row", "S4-090")]
    public async Task On_clean_data_every_order_gives_the_same_verdicts(string kind)
    {
        await using var database = await Shop.StartAsync(kind, DatabaseIsolation.Copy);

        foreach (var seed in Enumerable.Range(1, 4))
            (await VerifyAsync(database, seed)).Success.Should().BeTrue("order {0}", seed);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-060"), Trait("row", "S1-071")]
    public async Task Several_instances_at_once_give_the_same_verdicts(string kind)
    {
        await using var alone = await Shop.StartAsync(kind, DatabaseIsolation.Copy);
        await using var databases = new Disposables();
        foreach (var _ in Enumerable.Range(0, 3))
            databases.Add(await Shop.StartAsync(kind, DatabaseIsolation.Copy));
        // What an interaction finds is always two products, if nobody else writes to its database meanwhile.
        Interaction[] interactions = [.. Enumerable.Range(1, 12).Select(number => Count(number % 4 == 0 ? 7 : 2, $"two products {number}", "there is a desk"))];

        var one = await VerifyAsync([alone], 1, interactions);
        var several = await VerifyAsync(databases.All, 2, interactions);

        Verdicts(several).Should().Equal(Verdicts(one)).And.HaveCount(12).And.Subject.Count(verdict => verdict.EndsWith("Passed", StringComparison.Ordinal)).Should().Be(9);
        several.Database.Should().StartWith(databases.All[0].Kind);

        static IEnumerable<string> Verdicts(VerificationReport report) => report.Contracts.Single().Interactions.Select(found => $"{found.Interaction.Description} {found.Verdict}");
    }

    [Fact]
    public async Task Instances_that_share_a_database_are_refused()
    {
        await using var database = await Shop.StartAsync("sqlite", DatabaseIsolation.Copy);
        var instance = new ProviderInstance(() => Some.NobodyListens(), database);

        FluentActions.Invoking(() => Some.Verifier().WithInstances(instance, instance)).Should().Throw<ArgumentException>().WithMessage("Two instances share a database*");
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-054")]
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
    [Trait("row", "S1-053")]
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

    private static Task<VerificationReport> VerifyAsync(TestDatabase database, int seed) =>
        VerifyAsync([database], seed, Count(1, "one product"), Count(2, "two products", "there is a desk"));

    private static async Task<VerificationReport> VerifyAsync(IReadOnlyList<TestDatabase> databases, int seed, params Interaction[] interactions)
    {
        await using var apps = new Disposables();
        var instances = new List<ProviderInstance>();
        foreach (var database in databases)
        {
            var app = await AppAsync(database);
            apps.Add(app);
            instances.Add(new ProviderInstance(() => ProviderEndpoint.From(() => app.GetTestServer().CreateHandler(), () => app.Services), database));
        }

        var report = await Some.Verifier(interactions)
            .WithInstances(instances)
            .WithProviderStates(ProviderStates.None.Add("there is a desk", (TestDatabase database) => database.RunAsync("INSERT INTO products (name) VALUES ('desk')")))
            .WithShuffle(seed)
            .VerifyAsync(TestContext.Current.CancellationToken);
        report.ShuffleSeed.Should().Be(seed);
        return report;
    }

    private static async Task<WebApplication> AppAsync(TestDatabase database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(database);
        var app = builder.Build();
        app.MapGet("/count", async () => TypedResults.Text($"{{\"count\":{(await database.AskAsync("SELECT count(*) FROM products"))[0]}}}", "application/json"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static HttpInteraction Count(int count, string description, params string[] states) =>
        Some.Get("/count", 200, description, states).Expecting($"{{\"count\":{count}}}");

    private sealed class Disposables : IAsyncDisposable
    {
        private readonly List<IAsyncDisposable> _all = [];

        public IReadOnlyList<TestDatabase> All => [.. _all.OfType<TestDatabase>()];

        public void Add(IAsyncDisposable one) => _all.Add(one);

        public async ValueTask DisposeAsync()
        {
            foreach (var one in _all)
                await one.DisposeAsync();
        }
    }
}
