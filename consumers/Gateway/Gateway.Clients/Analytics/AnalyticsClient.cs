using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Gateway.Clients.Analytics;

/// <summary>What the gateway asks Analytics, with the token of its own caller.</summary>
public sealed class AnalyticsClient(HttpClient http)
{
    internal const string Provider = "Analytics";

    /// <summary>Has a report made. That takes a while: the answer says where it will be.</summary>
    /// <exception cref="ProviderFailedException">Analytics gave no usable answer.</exception>
    public async Task<ReportRequestOutcome> RequestReportAsync(string token, ReportRequest request, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, HttpMethod.Post, "reports", JsonContent.Create(request), cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Accepted => new ReportRequestOutcome.Accepted(IdIn(response), RetryAfter(response)),
            HttpStatusCode.BadRequest => await response.ReadAsync<ReportRequestOutcome.Rejected>(Provider, cancellationToken),
            HttpStatusCode.Unauthorized => new ReportRequestOutcome.NotLoggedIn(),
            HttpStatusCode.Forbidden => new ReportRequestOutcome.Forbidden(),
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }

    /// <summary>How far a report is.</summary>
    /// <exception cref="ProviderFailedException">Analytics gave no usable answer.</exception>
    public async Task<ReportOutcome> FindReportAsync(string token, Guid id, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, HttpMethod.Get, $"reports/{id}", null, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new ReportOutcome.NotLoggedIn(),
            HttpStatusCode.Forbidden => new ReportOutcome.Forbidden(),
            HttpStatusCode.NotFound => new ReportOutcome.Missing(),
            _ => new ReportOutcome.Found(ReportOf(await response.ReadAsync<ReportAnswer>(Provider, HttpStatusCode.OK, cancellationToken), response)),
        };
    }

    /// <summary>Whether Analytics says that it can work.</summary>
    /// <exception cref="ProviderFailedException">It says that it cannot, or nothing.</exception>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync("health", cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw ProviderFailedException.Answered(Provider, response);
    }

    private static Report ReportOf(ReportAnswer answer, HttpResponseMessage response) => answer switch
    {
        { Status: "running" } => new Report.Running(answer.Id, RetryAfter(response)),
        { Status: "completed", From: { } from, To: { } to, Orders: { } orders, Revenue: { } revenue, Currency: { } currency } =>
            new Report.Completed(answer.Id, from, to, orders, revenue, currency),
        { Status: "failed", Reason: { } reason } => new Report.Failed(answer.Id, reason),
        _ => throw Unreadable($"A report that is {answer.Status} lacks what belongs to it."),
    };

    /// <summary>The last part of the address of what was accepted, absolute or not.</summary>
    private static Guid IdIn(HttpResponseMessage response) =>
        Guid.TryParse(response.Headers.Location?.OriginalString.Split('/')[^1], out var id)
            ? id
            : throw Unreadable($"The Location of a report ends with its id; this one is '{response.Headers.Location}'.");

    private static TimeSpan RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta ?? throw Unreadable("It does not say when to ask again (Retry-After, in seconds).");

    private static ProviderFailedException Unreadable(string what) => ProviderFailedException.Unreadable(Provider, new InvalidDataException(what));

    private async Task<HttpResponseMessage> SendAsync(string token, HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellationToken);
    }

    /// <summary>A report as it stands in the answer: what belongs to it depends on its status.</summary>
    private sealed record ReportAnswer(
        Guid Id, string Status, DateOnly? From = null, DateOnly? To = null, int? Orders = null, decimal? Revenue = null, string? Currency = null, string? Reason = null);
}
