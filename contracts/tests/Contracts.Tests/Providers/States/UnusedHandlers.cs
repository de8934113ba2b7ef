using Contracts.Providers.Reports;
using Contracts.Providers.States;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Testing;

namespace Contracts.Tests.Providers.States;

/// <summary>Handlers that no contract needs are told: somebody keeps them up for nobody.</summary>
public sealed class UnusedHandlers
{
    private static readonly ProviderStates States = ProviderStates.None.Add("a shelf", () => { }).Add("a {thing} on it", () => { }).Add("an old shelf", () => { }, () => { });

    [Fact]
    public async Task A_report_names_the_handlers_that_no_contract_needs()
    {
        await using var app = await CatalogApp.StartAsync();
        var verifier = Some.Verifier(Some.Get("/fails", 500, "all", "a shelf", "a lamp on it"), Some.Get("/fails", 500, "one", "a shelf")).WithHttpEndpoint(app.Endpoint).WithProviderStates(States);

        var report = await verifier.VerifyAsync(TestContext.Current.CancellationToken);
        var filtered = await verifier.WithFilter(description: "one").VerifyAsync(TestContext.Current.CancellationToken);

        report.UnusedHandlers.Should().Equal(new HandledState("an old shelf", "a delegate"));
        TextReport.Render(report).Should().Contain("no contract needs the handlers of 'an old shelf' (a delegate)");
        filtered.UnusedHandlers.Should().BeEmpty("what was left out may need them");
    }

    [Fact]
    public async Task A_verification_writes_beside_its_tests_what_it_has_handlers_for()
    {
        await VerificationProcess.RunAsync("none");

        var written = await HandledStates.ReadAsync(Path.Combine(AppContext.BaseDirectory, "Catalog.states.json"), TestContext.Current.CancellationToken);

        written.Provider.Should().Be("Catalog");
        written.States.Should().Equal(new HandledState(ShelfProvider.Stocked, "a delegate"));
    }
}
