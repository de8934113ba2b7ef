using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.Ledger.Entries;
using Analytics.Ledger.Reports;
using Analytics.Verification.Hosting;
using ServiceDefaults.Events.Inbox;
using ServiceDefaults.Testing;

namespace Analytics.Verification.Behavior;

/// <summary>A report is asked for, made by the batch job, and looked for again: as a caller sees it.</summary>
public sealed class MakingReports
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Databases => AnalyticsHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_total_of_a_report_is_the_exact_sum_of_what_stands_below_it(string database)
    {
        await using var app = await AnalyticsHost.OnAsync(database);
        await TellAsync(
            app,
            Some.Placed("2026-01-15T10:00:00Z", ("chair-oak", 1, 129.95m), ("lamp-desk", 3, 59.97m)),
            Some.Placed("2026-01-15T23:59:59Z", ("screw", 3, 0.30m)),
            Some.Placed("2026-01-16T10:00:00Z", ("chair-oak", 2, 259.90m)),
            Some.Captured("2026-01-15T10:00:01Z", 189.92m),
            Some.Captured("2026-01-16T00:00:01Z", 0.30m),
            Some.Captured("2026-01-16T10:00:01Z", 259.90m),
            Some.Captured("2026-02-01T00:00:00Z", 1_000m),
            Some.Of(EntryKind.OrderAssigned, "2026-01-16T09:00:00Z", "t-4"),
            Some.Of(EntryKind.ProductSoldOut, "2026-01-16T10:00:02Z", "chair-oak"),
            Some.Of(EntryKind.UserRegistered, "2026-01-14T10:00:00Z"));

        var report = await ReportAsync(app, "2026-01-01", "2026-01-31");

        report.GetProperty("status").GetString().Should().Be("completed");
        report.GetProperty("orders").GetInt32().Should().Be(3);
        report.GetProperty("currency").GetString().Should().Be("EUR");
        report.GetProperty("usersRegistered").GetInt32().Should().Be(1);
        report.GetProperty("revenue").GetDecimal().Should().Be(450.12m).And.Be(SumOf(report, "days", "revenue"));
        report.GetProperty("placed").GetDecimal().Should().Be(450.12m).And.Be(SumOf(report, "days", "placed")).And.Be(SumOf(report, "products", "amount"));
        report.GetProperty("days").EnumerateArray().Select(day => (day.GetProperty("day").GetString(), day.GetProperty("orders").GetInt32(), day.GetProperty("revenue").GetDecimal()))
            .Should().Equal(("2026-01-14", 0, 0m), ("2026-01-15", 2, 189.92m), ("2026-01-16", 1, 260.20m));
        report.GetProperty("products").GetRawText().Should().Contain("\"sku\":\"chair-oak\",\"quantity\":3");
        report.GetProperty("soldOut").GetRawText().Should().Be("""[{"sku":"chair-oak","times":1}]""");
        report.GetProperty("technicians").GetRawText().Should().Be("""[{"technician":"t-4","orders":1}]""");
    }

    [Fact]
    public async Task Money_that_cannot_be_added_up_is_not()
    {
        await using var app = AnalyticsHost.OnSqlite();
        await TellAsync(app, Some.Captured("2026-01-15T10:00:01Z", 10m), Some.Captured("2026-01-15T10:00:01Z", 10m, "USD"));

        var report = await ReportAsync(app, "2026-01-15", "2026-01-15");

        report.GetProperty("status").GetString().Should().Be("failed");
        report.GetProperty("reason").GetString().Should().Be("Reports are in EUR, and money in USD cannot be added to it.");
        report.TryGetProperty("revenue", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Days_on_which_nothing_happened_are_a_report_too()
    {
        await using var app = AnalyticsHost.OnSqlite();

        var report = await ReportAsync(app, "2026-01-01", "2026-12-31");

        (report.GetProperty("orders").GetInt32(), report.GetProperty("revenue").GetDecimal(), report.GetProperty("days").GetArrayLength()).Should().Be((0, 0m, 0));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_that_was_left_behind_is_made_at_the_next_start(string database)
    {
        await using var stopped = new AnalyticsHost(await ServiceDatabases.StartOrSkipAsync(database), makesReports: false);
        var report = new Report { Id = Guid.CreateVersion7(), From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 1, 31), RequestedAt = DateTimeOffset.UnixEpoch };
        await stopped.SaveAsync(report);

        await using var started = new AnalyticsHost(stopped.Database);
        using var employee = started.CreateEmployeeClient();

        (await MadeAsync(employee, $"/reports/{report.Id}")).GetProperty("status").GetString().Should().Be("completed");
    }

    [Theory]
    [InlineData("{}", "from", "to")]
    [InlineData("""{"from":"2026-01-01"}""", "to")]
    [InlineData("""{"from":"2026-01-02","to":"2026-01-01"}""", "to")]
    [InlineData("""{"from":"2026-01-01","to":"2027-01-02"}""", "to")]
    [InlineData("""{"from":"9999-12-31","to":"9999-12-31"}""", "to")]
    public async Task Everything_that_is_wrong_with_a_request_is_said_at_once(string body, params string[] members)
    {
        await using var app = AnalyticsHost.OnSqlite();
        using var employee = app.CreateEmployeeClient();
        using var content = new StringContent(body, null, "application/json");

        using var response = await employee.PostAsync("/reports", content, Token);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(members);
    }

    private static decimal SumOf(JsonElement report, string list, string member) => report.GetProperty(list).EnumerateArray().Sum(row => row.GetProperty(member).GetDecimal());

    private static Task TellAsync(AnalyticsHost app, params IReadOnlyList<Entry>[] messages) =>
        app.SaveAsync([.. messages.SelectMany(entries => (object[])[new HandledMessage { MessageId = entries[0].MessageId, HandledAt = DateTimeOffset.UnixEpoch }, .. entries])]);

    private static async Task<JsonElement> ReportAsync(AnalyticsHost app, string from, string to)
    {
        using var employee = app.CreateEmployeeClient();
        using var accepted = await employee.PostAsJsonAsync("/reports", new { from, to }, Token);
        accepted.StatusCode.Should().Be(HttpStatusCode.Accepted);
        accepted.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        return await MadeAsync(employee, accepted.Headers.Location!.OriginalString);
    }

    /// <summary>The report when it is no longer running; asked for as often as that takes.</summary>
    private static async Task<JsonElement> MadeAsync(HttpClient employee, string address)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        end.CancelAfter(Patience);
        while (true)
        {
            var report = await employee.GetFromJsonAsync<JsonElement>(address, end.Token);
            if (report.GetProperty("status").GetString() != "running")
                return report;
            await Task.Delay(TimeSpan.FromMilliseconds(20), end.Token);
        }
    }
}
