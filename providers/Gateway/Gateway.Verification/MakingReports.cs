using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gateway.Verification;

/// <summary>Asking for a report and coming back for it. Analytics is served from its contract with the gateway, but where it fails.</summary>
public sealed class MakingReports
{
    private const string Id = "0198c0de-0000-7000-8000-000000000001";

    public static TheoryData<string, string, HttpStatusCode, HttpStatusCode> Refusals => new()
    {
        { "POST", "/reports", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden },
        { "POST", "/reports", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized },
        { "POST", "/reports", HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable },
        { "GET", $"/reports/{Id}", HttpStatusCode.NotFound, HttpStatusCode.NotFound },
        { "GET", $"/reports/{Id}", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden },
        { "GET", $"/reports/{Id}", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized },
        { "GET", $"/reports/{Id}", HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable },
        { "GET", $"/reports/{Id}", HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable },
    };

    [Fact]
    [Trait("row", "S2-011")]
    public async Task A_report_is_accepted_and_can_be_followed()
    {
        await using var analytics = await ProviderDouble.StartAsync(answers =>
        {
            answers.MapPost("/reports", (HttpResponse response) =>
            {
                response.Headers.RetryAfter = "2";
                return Results.Accepted($"http://analytics.example/reports/{Id}");
            });
            answers.MapGet("/reports/{id}", () => Results.Json(new { id = Id, status = "failed", reason = "No data." }));
        });
        await using var gateway = GatewayWith(analytics);
        var client = gateway.CreateClient(Tokens.Valid);

        using var accepted = await client.PostAsJsonAsync("/reports", new { from = "2026-11-01", to = "2026-11-30" }, TestContext.Current.CancellationToken);
        using var followed = await client.GetAsync(accepted.Headers.Location, TestContext.Current.CancellationToken);

        accepted.StatusCode.Should().Be(HttpStatusCode.Accepted);
        accepted.Headers.Location!.ToString().Should().Be($"/reports/{Id}");
        accepted.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(2));
        followed.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_report_that_is_done_says_what_was_sold()
    {
        await using var analytics = await AnalyticsAsync(() => Results.Json(
            new { id = Id, status = "completed", from = "2026-11-01", to = "2026-11-30", orders = 3, revenue = 519.70m, currency = "EUR" }));

        using var response = await AskAsync(analytics);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(
            $$"""{"status":"completed","id":"{{Id}}","from":"2026-11-01","to":"2026-11-30","orders":3,"revenue":519.70,"currency":"EUR"}""");
    }

    [Fact]
    public async Task A_report_in_the_making_says_when_to_come_back()
    {
        await using var analytics = await AnalyticsAsync(() => Results.Json(new { id = Id, status = "running" }), retryAfter: "7");

        using var response = await AskAsync(analytics);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(7));
        (await BodyOf(response)).GetProperty("status").GetString().Should().Be("running");
    }

    [Fact]
    public async Task Who_would_rather_wait_has_it_in_one_request()
    {
        var running = 2;
        await using var analytics = await AnalyticsAsync(
            () => Interlocked.Decrement(ref running) >= 0 ? Results.Json(new { id = Id, status = "running" }) : Results.Json(new { id = Id, status = "failed", reason = "No data." }), retryAfter: "0");

        using var response = await AskAsync(analytics, prefer: "wait=30");

        (await BodyOf(response)).GetProperty("reason").GetString().Should().Be("No data.");
        analytics.Requests.Should().HaveCount(3);
    }

    [Theory, MemberData(nameof(Refusals))]
    public async Task What_analytics_refuses_the_gateway_refuses(string method, string path, HttpStatusCode answered, HttpStatusCode expected)
    {
        await using var analytics = await ProviderDouble.StartAsync(answers => answers.MapFallback(() => Results.Json(new { id = Id, status = "completed" }, statusCode: (int)answered)));
        await using var gateway = GatewayWith(analytics);
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : JsonContent.Create(new { }) };

        using var response = await gateway.CreateClient(Tokens.Valid).SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(expected);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task What_is_wrong_with_a_report_is_said_in_full()
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        using var response = await gateway.CreateClient(Tokens.Valid).PostAsJsonAsync("/reports", new { }, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo("from", "to");
    }

    private static async Task<HttpResponseMessage> AskAsync(ProviderDouble analytics, string? prefer = null)
    {
        await using var gateway = GatewayWith(analytics);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/reports/{Id}");
        if (prefer is not null)
            request.Headers.Add("Prefer", prefer);
        return await gateway.CreateClient(Tokens.Valid).SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<ProviderDouble> AnalyticsAsync(Func<IResult> answer, string? retryAfter = null) => ProviderDouble.StartAsync(answers => answers.MapGet("/reports/{id}", (HttpResponse response) =>
    {
        if (retryAfter is not null)
            response.Headers.RetryAfter = retryAfter;
        return answer();
    }));

    private static GatewayHost GatewayWith(ProviderDouble analytics) => new(ProviderDouble.Down, ProviderDouble.Down) { Analytics = analytics.Address };

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
