using System.Diagnostics;
using System.Globalization;
using Gateway.Api.Users;
using Gateway.Clients.Analytics;
using ServiceDefaults.Tokens;

namespace Gateway.Api.Reports;

/// <summary>Reports take a while: who asks for one is told where it will be, and comes back.</summary>
internal static class ReportsEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reports", PostAsync).RequireAuthorization();
        routes.MapGet("/reports/{id:guid}", GetAsync).RequireAuthorization();
    }

    private static async Task<IResult> PostAsync(ReportRequest request, Caller caller, AnalyticsClient analytics, HttpResponse response, CancellationToken cancellationToken)
    {
        switch (await analytics.RequestReportAsync(caller.Token, request, cancellationToken))
        {
            case ReportRequestOutcome.Accepted accepted:
                AskAgainAfter(accepted.RetryAfter, response);
                return TypedResults.Accepted($"/reports/{accepted.Id}", new AcceptedAnswer(accepted.Id));
            case ReportRequestOutcome.Rejected rejected:
                return TypedResults.ValidationProblem(rejected.Errors);
            case ReportRequestOutcome.Forbidden:
                return AccountProblems.Forbidden();
            case ReportRequestOutcome.NotLoggedIn:
                return AccountProblems.NotLoggedIn();
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<IResult> GetAsync(Guid id, Waiting waiting, Caller caller, ReportPolling reports, HttpResponse response, CancellationToken cancellationToken)
    {
        switch (await reports.FindAsync(caller.Token, id, waiting.Patience, cancellationToken))
        {
            case ReportOutcome.Found { Report: var report }:
                if (report is Report.Running running)
                    AskAgainAfter(running.RetryAfter, response);
                return TypedResults.Ok(report);
            case ReportOutcome.Missing:
                return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Report not found", detail: $"There is no report '{id}'.");
            case ReportOutcome.Forbidden:
                return AccountProblems.Forbidden();
            case ReportOutcome.NotLoggedIn:
                return AccountProblems.NotLoggedIn();
            default:
                throw new UnreachableException();
        }
    }

    private static void AskAgainAfter(TimeSpan delay, HttpResponse response) =>
        response.Headers.RetryAfter = delay.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A report that is going to be made.</summary>
    private sealed record AcceptedAnswer(Guid Id);
}
