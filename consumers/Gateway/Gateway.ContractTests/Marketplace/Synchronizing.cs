using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Gateway.Clients.Marketplace;
using Gateway.ContractTests.Users;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Marketplace;

public sealed class Synchronizing
{
    private readonly IPactBuilderV4 _marketplace = Pact.V4("Gateway", "Marketplace").WithHttpInteractions();

    [Fact]
    public async Task A_run_says_what_it_changed()
    {
        ARunWantedBy("a user with role employee is logged in", Workflows.SellingOutside.At(2), "product chair-oak is to be offered outside")
            .WithStatus(200)
            .WithJsonBody(new { offered = new[] { "chair-oak" }, withdrawn = Array.Empty<string>(), refused = Array.Empty<string>() });

        await _marketplace.VerifyAsync(async provider =>
            (await SynchronizeAsync(provider)).Should().BeOfType<SynchronizationOutcome.Done>().Which.Offered.Should().Equal("chair-oak"));
    }

    [Fact]
    [Trait("row", "S4-007")]
    public async Task A_run_that_comes_too_often_says_when_to_come_back()
    {
        ARunWantedBy("a user with role employee is logged in", Workflows.SellingOutside.FailingAt(2), "product chair-oak is to be offered outside", "the outside marketplace wants to be asked again in 120 s")
            .WithStatus(429)
            .WithHeader("Retry-After", Match.Regex("120", "^[0-9]+$"));

        await _marketplace.VerifyAsync(async provider => (await SynchronizeAsync(provider)).Should().Be(new SynchronizationOutcome.PutOff(TimeSpan.FromSeconds(120))));
    }

    [Fact]
    public async Task Customers_have_nothing_brought_up_to_date()
    {
        ARunWantedBy("a user with role customer is logged in", Workflows.SellingOutside with { Step = 2, Category = ScenarioCategory.Access }).WithStatus(403);

        await _marketplace.VerifyAsync(async provider => (await SynchronizeAsync(provider)).Should().BeOfType<SynchronizationOutcome.Forbidden>());
    }

    [Fact]
    public async Task Whose_token_has_expired_has_to_log_in_again()
    {
        ARunWantedBy("the token of a user with role employee has expired", Workflows.SellingOutside with { Step = 2, Category = ScenarioCategory.Access }).WithStatus(401);

        await _marketplace.VerifyAsync(async provider => (await SynchronizeAsync(provider)).Should().BeOfType<SynchronizationOutcome.NotLoggedIn>());
    }

    [Fact]
    public async Task It_says_whether_it_can_work()
    {
        _marketplace.UponReceiving("a request for its health")
            .WithRequest(HttpMethod.Get, "/health")
            .WillRespond()
            .WithStatus(200);

        await _marketplace.VerifyAsync(provider => provider.AsksMarketplace().CheckHealthAsync(provider.CancellationToken));
    }

    private IResponseBuilderV4 ARunWantedBy(string caller, Scenario scenario, params string[] states)
    {
        var request = _marketplace.UponReceiving("a wish to have the outside marketplace brought up to date").WithScenario(scenario).Given(caller);
        foreach (var state in states)
            request = request.Given(state);
        return request.WithRequest(HttpMethod.Post, "/synchronizations").WithHeader("Authorization", TheCaller.Token).WillRespond();
    }

    private static Task<SynchronizationOutcome> SynchronizeAsync(IConsumerContext provider) => provider.AsksMarketplace().SynchronizeAsync("a-token", provider.CancellationToken);
}
