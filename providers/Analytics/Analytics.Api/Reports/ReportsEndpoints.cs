using Analytics.Ledger.Reports;
using Analytics.Ledger.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Tokens;

namespace Analytics.Api.Reports;

internal static class ReportsEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/reports").RequireStaff();
        reports.MapPost("", PostAsync);
        reports.MapGet("/{id:guid}", GetAsync);
    }

    /// <summary>Has a report made. It is made in the background: the answer says where it will be, and when to look.</summary>
    private static async Task<Results<Accepted<ReportAnswer>, ValidationProblem>> PostAsync(
        ReportRequest request, AnalyticsContext context, ReportQueue queue, ReportSettings settings, TimeProvider clock, HttpResponse response, CancellationToken cancellationToken)
    {
        if (request.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        var now = clock.GetUtcNow();
        var report = new Report { Id = Guid.CreateVersion7(now), From = request.From!.Value, To = request.To!.Value, RequestedAt = now };
        context.Add(report);
        await context.SaveChangesAsync(cancellationToken);
        queue.Add(report.Id);
        Later(response, settings);
        return TypedResults.Accepted($"/reports/{report.Id}", ReportAnswer.Of(report));
    }

    private static async Task<Results<Ok<ReportAnswer>, ProblemHttpResult>> GetAsync(
        Guid id, AnalyticsContext context, ReportSettings settings, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await context.Reports.FindAsync([id], cancellationToken) is not { } report)
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Report not found", detail: $"There is no report '{id}'.");

        if (report.Status is ReportStatus.Running)
            Later(response, settings);
        return TypedResults.Ok(ReportAnswer.Of(report));
    }

    private static void Later(HttpResponse response, ReportSettings settings) => response.Headers.RetryAfter = $"{Math.Ceiling(settings.RetryAfter.TotalSeconds)}";
}
