using Contracts.Consumers;
using Gateway.Clients.Analytics;
using Gateway.ContractTests.Users;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Correlation;

namespace Gateway.ContractTests.Analytics;

/// <summary>What the gateway needs of Analytics to run in production, whatever it is asked.</summary>
public sealed class OperatingAnalytics
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    private readonly IPactBuilderV4 _analytics = Pact.V4("Gateway", "Analytics").WithHttpInteractions();

    [Fact]
    public async Task It_says_whether_it_can_work()
    {
        _analytics.UponReceiving("a request for its health")
            .WithRequest(HttpMethod.Get, "/health")
            .WillRespond()
            .WithStatus(200);

        await _analytics.VerifyAsync(async provider =>
        {
            var asking = () => provider.AsksAnalytics().CheckHealthAsync(provider.CancellationToken);

            await asking.Should().NotThrowAsync();
        });
    }

    [Fact]
    public async Task It_takes_over_the_correlation_id_and_hands_it_back()
    {
        _analytics.UponReceiving("a request with a correlation id")
            .Given("a user with role employee is logged in")
            .Given($"there is no report {Id}")
            .WithRequest(HttpMethod.Get, $"/reports/{Id}")
            .WithHeader("Authorization", TheCaller.Token)
            .WithHeader("X-Correlation-Id", "order-4711")
            .WillRespond()
            .WithStatus(404)
            .WithHeader("X-Correlation-Id", "order-4711");

        await _analytics.VerifyAsync(async provider =>
        {
            var gateway = TheGateway.ClientsOf(provider.MockServerUri);
            gateway.GetRequiredService<CorrelationContext>().Current = "order-4711";

            var outcome = await gateway.GetRequiredService<AnalyticsClient>().FindReportAsync("a-token", Id, provider.CancellationToken);

            outcome.Should().Be(new ReportOutcome.Missing());
        });
    }
}
