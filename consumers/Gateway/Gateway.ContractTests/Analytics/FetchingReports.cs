using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Gateway.Clients.Analytics;
using Gateway.ContractTests.Users;
using ServiceDefaults.Calls;

namespace Gateway.ContractTests.Analytics;

/// <summary>How far a report is, and what it says when it is done.</summary>
public sealed class FetchingReports
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    private readonly IPactBuilderV4 _analytics = Pact.V4("Gateway", "Analytics").WithHttpInteractions();

    [Fact]
    public async Task A_report_in_the_making_says_when_to_ask_again()
    {
        AReport($"report {Id} is running")
            .WithStatus(200)
            .WithHeader("Retry-After", Match.Regex("2", "^[0-9]+$"))
            .WithJsonBody(new { id = Id, status = "running" });

        await _analytics.VerifyAsync(async provider => (await FindAsync(provider)).Should().Be(Found(new Report.Running(Id, TimeSpan.FromSeconds(2)))));
    }

    [Fact]
    public async Task A_report_that_is_done_says_what_was_sold_to_the_cent()
    {
        NovemberIsDone();

        await _analytics.VerifyAsync(async provider =>
            (await FindAsync(provider)).Should().Be(Found(new Report.Completed(Id, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), 3, 519.70m, "EUR"))));
    }

    [Fact]
    [Trait("row", "S2-013")]
    public async Task A_report_that_failed_says_why()
    {
        AReport($"report {Id} has failed")
            .WithStatus(200)
            .WithJsonBody(new { id = Id, status = "failed", reason = AnyText.Like("It took too long.") });

        await _analytics.VerifyAsync(async provider => (await FindAsync(provider)).Should().Be(Found(new Report.Failed(Id, "It took too long."))));
    }

    [Fact]
    public async Task A_report_that_nobody_asked_for_is_nothing_not_an_error()
    {
        AReport($"there is no report {Id}").WithStatus(404);

        await _analytics.VerifyAsync(async provider => (await FindAsync(provider)).Should().Be(new ReportOutcome.Missing()));
    }

    [Theory]
    [InlineData("a user with role customer is logged in", 403)]
    [InlineData("the token of a user with role employee has expired", 401)]
    public async Task Not_everybody_gets_it(string caller, int status)
    {
        AReport($"report {Id} is running", caller).WithStatus((ushort)status);

        await _analytics.VerifyAsync(async provider =>
            (await FindAsync(provider)).Should().Be(status == 403 ? new ReportOutcome.Forbidden() : new ReportOutcome.NotLoggedIn()));
    }

    [Fact]
    public async Task A_question_without_an_answer_is_asked_again()
    {
        NovemberIsDone().WithFault(Fault.Flapping(TheGateway.Attempts - 1, Fault.Status(System.Net.HttpStatusCode.ServiceUnavailable)), "asks again and has the report", RequestPattern.Retry);

        await _analytics.VerifyAsync(async provider => (await FindAsync(provider)).Should().BeOfType<ReportOutcome.Found>());
    }

    [Fact]
    [Trait("row", "S4-035")]
    public async Task An_answer_that_is_none_is_said_to_be_none()
    {
        NovemberIsDone().WithFault(Fault.Malformed, "says: Analytics gave an answer that cannot be read.");

        await _analytics.VerifyAsync(async provider =>
        {
            var asking = () => FindAsync(provider);

            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Analytics gave an answer that cannot be read.");
        });
    }

    private static ReportOutcome.Found Found(Report report) => new(report);

    private static Task<ReportOutcome> FindAsync(IConsumerContext provider) => provider.AsksAnalytics().FindReportAsync("a-token", Id, provider.CancellationToken);

    private IResponseBuilderV4 NovemberIsDone() =>
        AReport($"report {Id} of 3 orders over 519.70 EUR from 2026-11-01 to 2026-11-30 is completed")
            .WithStatus(200)
            .WithJsonBody(new { id = Id, status = "completed", from = "2026-11-01", to = "2026-11-30", orders = 3, revenue = 519.70m, currency = "EUR" });

    private IResponseBuilderV4 AReport(string state, string caller = "a user with role employee is logged in") =>
        _analytics.UponReceiving("a request for a report")
            .Given(caller)
            .Given(state)
            .WithRequest(HttpMethod.Get, $"/reports/{Id}")
            .WithHeader("Authorization", TheCaller.Token)
            .WillRespond();
}
