using Gateway.Clients;
using Gateway.Clients.Analytics;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Verification;

/// <summary>How a report is waited for, by a clock whose minutes take no time.</summary>
public sealed class WaitingForReports
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    [Trait("row", "S2-012")]
    public async Task It_is_asked_for_as_often_as_analytics_wants_until_it_is_done()
    {
        var clock = new HastyClock();
        await using var analytics = await AnalyticsAsync(runningFor: 5);

        var outcome = await FindAsync(analytics, clock, TimeSpan.FromMinutes(1));

        outcome.Should().Be(new ReportOutcome.Found(new Report.Failed(Id, "No data.")));
        analytics.Requests.Should().HaveCount(6);
        clock.Waits.Should().Equal(Enumerable.Repeat(TimeSpan.FromSeconds(2), 5));
    }

    [Fact]
    public async Task It_is_not_asked_for_after_the_caller_has_gone()
    {
        await using var analytics = await AnalyticsAsync(runningFor: int.MaxValue);

        var outcome = await FindAsync(analytics, new HastyClock(), TimeSpan.FromSeconds(9));

        outcome.Should().Be(new ReportOutcome.Found(new Report.Running(Id, TimeSpan.FromSeconds(2))));
        analytics.Requests.Should().HaveCount(5);
    }

    [Fact]
    [Trait("row", "S2-012"), Trait("row", "S2-013")]
    public async Task It_is_asked_for_thirty_times_at_most()
    {
        await using var analytics = await AnalyticsAsync(runningFor: int.MaxValue);

        var outcome = await FindAsync(analytics, new HastyClock(), TimeSpan.FromDays(1));

        outcome.Should().BeOfType<ReportOutcome.Found>().Which.Report.Should().BeOfType<Report.Running>();
        analytics.Requests.Should().HaveCount(ReportPolling.MaxAttempts);
    }

    private static async Task<ReportOutcome> FindAsync(ProviderDouble analytics, TimeProvider clock, TimeSpan patience)
    {
        await using var clients = new ServiceCollection().AddLogging().AddGatewayClients(settings =>
        {
            settings.Marketplace = settings.Analytics = settings.Inventory = settings.Pricing = settings.Orders = settings.Users = analytics.Address;
            settings.TimeLimit = TimeSpan.FromMinutes(1);
        }).BuildServiceProvider();
        return await new ReportPolling(clients.GetRequiredService<AnalyticsClient>(), clock).FindAsync("a-token", Id, patience, TestContext.Current.CancellationToken);
    }

    private static Task<ProviderDouble> AnalyticsAsync(int runningFor) => ProviderDouble.StartAsync(answers => answers.MapGet("/reports/{id}", (HttpResponse response) =>
    {
        if (runningFor-- <= 0)
            return Results.Json(new { id = Id, status = "failed", reason = "No data." });
        response.Headers.RetryAfter = "2";
        return Results.Json(new { id = Id, status = "running" });
    }));
}
