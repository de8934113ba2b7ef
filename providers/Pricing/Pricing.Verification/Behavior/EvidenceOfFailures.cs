using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Providers;
using Contracts.Providers.Reports;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.States;
using Pricing.Verification.Hosting;

namespace Pricing.Verification.Behavior;

/// <summary>A contract that the app breaks: the report shows the SQL of exactly that request, which the app neither logs nor knows of.</summary>
public sealed class EvidenceOfFailures
{
    public static TheoryData<string> Databases => PricingHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-062")]
    public async Task The_SQL_of_a_failed_interaction_stands_in_the_report(string database)
    {
        await using var app = await PricingHost.OnAsync(database);

        var report = await new PactVerifier("Pricing")
            .WithHttpEndpoint(() => app.Server.CreateHandler(), () => app.Services)
            .WithDatabase(app.Database)
            .WithProviderStates(ProviderStates.From<PricingStates>())
            .WithSource(new InMemorySource(new PactDocument
            {
                Consumer = new("Gateway"),
                Provider = new("Pricing"),
                Specification = PactSpecificationVersion.V4,
                Interactions =
                [
                    new HttpInteraction
                    {
                        Description = "a request for the price of a product",
                        ProviderStates = [new ProviderState("product chair-oak costs 129.95 EUR")],
                        Request = new ExpectedRequest { Path = "/prices/chair-oak" },
                        Response = new ExpectedResponse { Status = 200, Body = Body.FromJson(System.Text.Json.JsonElement.Parse("""{"amount":1,"currency":"EUR"}"""), "application/json") },
                    },
                ],
            }))
            .WithFilter(InteractionFilter.All)
            .WithBuild(new ProviderBuild())
            .VerifyAsync(TestContext.Current.CancellationToken);

        var evidence = report.Contracts.Single().Interactions.Single().Evidence;
        evidence.Commands.Should().Contain(command => command.Text.StartsWith("SELECT") && command.Text.Contains("Prices", StringComparison.OrdinalIgnoreCase))
            .And.NotContain(command => command.Text.Contains("INSERT", StringComparison.Ordinal), "the state handler wrote before the request");
        evidence.Spans.Should().NotBeEmpty();
        TextReport.Render(report).Should().Contain("   SQL        SELECT");
        ReportFormats.Html.Render(report).Should().Contain("SQL of this request").And.Contain("Trace of this request");
    }
}
