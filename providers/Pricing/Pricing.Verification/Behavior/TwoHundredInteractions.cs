using System.Diagnostics;
using System.Globalization;
using Contracts.Databases;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Hosting;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.States;
using Contracts.Testing;
using Pricing.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Pricing.Verification.Behavior;

/// <summary>A real service over HTTP on a socket, its states in a real database, each interaction on clean data. How long it takes is in the README of contracts/benchmarks.</summary>
public sealed class TwoHundredInteractions
{
    private const int Count = 200;

    public static TheoryData<string, DatabaseIsolation> Ways => new(
        from database in new[] { "sqlite", "postgres" }
        from isolation in new[] { DatabaseIsolation.Copy, DatabaseIsolation.Reset }
        select (database, isolation));

    [Theory, MemberData(nameof(Ways))]
    [Trait("row", "S1-020"), Trait("row", "S1-074")]
    public async Task Each_finds_its_own_data_and_the_run_tells_how_long_it_took(string kind, DatabaseIsolation isolation)
    {
        TestDatabase database = kind == "sqlite" ? new SqliteTestDatabase { Isolation = isolation } : new PostgreSqlTestDatabase { Isolation = isolation };
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        await using var app = new PricingHost(database);
        var started = Stopwatch.GetTimestamp();

        var address = app.StartOnSocket();
        var report = await new PactVerifier("Pricing")
            .WithHttpEndpoint(() => ProviderEndpoint.At(address) with { Services = () => app.Services })
            .WithDatabase(database)
            .WithProviderStates(ProviderStates.From<PricingStates>())
            .WithSource(new InMemorySource(Pact()))
            .WithFilter(InteractionFilter.All)
            .WithBuild(new ProviderBuild())
            .VerifyAsync(TestContext.Current.CancellationToken);

        var took = Stopwatch.GetElapsedTime(started);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}, {isolation}: {took.TotalSeconds:0.0} s for {report.Replayed} interactions");
        report.Success.Should().BeTrue(TextReport.Render(report));
        report.Replayed.Should().Be(Count);
    }

    private static PactDocument Pact() => new()
    {
        Consumer = new("Gateway"),
        Provider = new("Pricing"),
        Specification = PactSpecificationVersion.V4,
        Interactions = [.. Enumerable.Range(1, Count).Select(Ask)],
    };

    private static HttpInteraction Ask(int number) => new()
    {
        Description = $"a request for the price of product {number}",
        ProviderStates = [new ProviderState($"product sku-{number} costs {number}.25 EUR")],
        Request = new ExpectedRequest { Path = $"/prices/sku-{number}" },
        Response = new ExpectedResponse
        {
            Status = 200,
            Body = Body.FromJson(System.Text.Json.JsonElement.Parse(string.Create(CultureInfo.InvariantCulture, $$"""{"amount":{{number}}.25,"currency":"EUR"}""")), "application/json"),
        },
    };
}
