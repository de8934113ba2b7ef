using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Analytics;
using Gateway.ContractTests.Users;
using ServiceDefaults.Calls;

namespace Gateway.ContractTests.Analytics;

/// <summary>A report takes a while: it is asked for, and fetched later.</summary>
public sealed class RequestingReports
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    private static readonly ReportRequest November = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));

    private readonly IPactBuilderV4 _analytics = Pact.V4("Gateway", "Analytics").WithHttpInteractions();

    [Fact]
    [Trait("row", "S2-011")]
    public async Task Who_asks_is_told_where_it_will_be_and_when_to_come_back()
    {
        NovemberIsAsked("a user with role employee is logged in")
            .WithStatus(202)
            .WithHeader("Location", Match.Regex($"/reports/{Id}", "/reports/[0-9a-f-]{36}$"))
            .WithHeader("Retry-After", Match.Regex("2", "^[0-9]+$"));

        await _analytics.VerifyAsync(async provider =>
            (await RequestAsync(provider, November)).Should().Be(new ReportRequestOutcome.Accepted(Id, TimeSpan.FromSeconds(2))));
    }

    [Fact]
    public async Task Days_in_the_wrong_order_are_refused_with_the_reason()
    {
        Asked("a request to make a report of days in the wrong order", "a user with role employee is logged in", new { from = "2026-11-30", to = "2026-11-01" })
            .WithStatus(400)
            .WithJsonBody(new { errors = new { to = Match.MinType("The last day is before the first.", 1) } }, "application/problem+json");

        await _analytics.VerifyAsync(async provider =>
        {
            var outcome = await RequestAsync(provider, new ReportRequest(November.To, November.From));

            var errors = outcome.Should().BeOfType<ReportRequestOutcome.Rejected>().Which.Errors;
            errors.Keys.Should().Equal("to");
            errors.Values.Should().AllSatisfy(sentences => sentences.Should().NotBeEmpty());
        });
    }

    [Fact]
    public async Task Whoever_says_no_days_is_told_of_both()
    {
        Asked("a request to make a report of no days", "a user with role employee is logged in", new { from = Match.Null(), to = Match.Null() })
            .WithStatus(400)
            .WithJsonBody(
                new { errors = new { from = Match.MinType("Say the first day.", 1), to = Match.MinType("Say the last day.", 1) } },
                "application/problem+json");

        await _analytics.VerifyAsync(async provider =>
        {
            var outcome = await RequestAsync(provider, new ReportRequest(null, null));

            var errors = outcome.Should().BeOfType<ReportRequestOutcome.Rejected>().Which.Errors;
            errors.Keys.Should().BeEquivalentTo("from", "to");
            errors.Values.Should().AllSatisfy(sentences => sentences.Should().NotBeEmpty());
        });
    }

    [Fact]
    public async Task Customers_get_none()
    {
        NovemberIsAsked("a user with role customer is logged in").WithStatus(403);

        await _analytics.VerifyAsync(async provider => (await RequestAsync(provider, November)).Should().Be(new ReportRequestOutcome.Forbidden()));
    }

    [Fact]
    public async Task Whose_token_has_expired_has_to_log_in_again()
    {
        NovemberIsAsked("the token of a user with role employee has expired").WithStatus(401);

        await _analytics.VerifyAsync(async provider => (await RequestAsync(provider, November)).Should().Be(new ReportRequestOutcome.NotLoggedIn()));
    }

    [Fact]
    public async Task A_report_is_not_asked_for_a_second_time_when_the_answer_to_the_first_is_lost()
    {
        // A second request would get the healthy answer, and the test would fail.
        NovemberIsAsked("a user with role employee is logged in")
            .WithStatus(202)
            .WithHeader("Location", Match.Regex($"/reports/{Id}", "/reports/[0-9a-f-]{36}$"))
            .WithHeader("Retry-After", Match.Regex("2", "^[0-9]+$"))
            .WithFault(Fault.Flapping(1, Fault.Closed), "does not ask again: it may be in the making. It says: Analytics cannot be reached.");

        await _analytics.VerifyAsync(async provider =>
        {
            var asking = () => RequestAsync(provider, November);

            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Analytics cannot be reached.");
        });
    }

    private static Task<ReportRequestOutcome> RequestAsync(IConsumerContext provider, ReportRequest request) =>
        provider.AsksAnalytics().RequestReportAsync("a-token", request, provider.CancellationToken);

    private IResponseBuilderV4 NovemberIsAsked(string state) => Asked("a request to make a report", state, new { from = "2026-11-01", to = "2026-11-30" });

    private IResponseBuilderV4 Asked(string request, string state, object days) =>
        _analytics.UponReceiving(request)
            .Given(state)
            .WithRequest(HttpMethod.Post, "/reports")
            .WithHeader("Authorization", TheCaller.Token)
            .WithJsonBody(days)
            .WillRespond();
}
