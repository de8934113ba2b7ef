using Contracts.Providers;
using Contracts.Providers.Reports;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Providers.TestDoubles;
using Contracts.Tests.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Providers.Running;

/// <summary>A verification that needs a secret.</summary>
public sealed class MissingCredentials
{
    [Fact]
    [Trait("row", "S1-039")]
    public async Task A_run_without_them_asks_and_publishes_nothing_and_is_neither_passed_nor_failed()
    {
        var publisher = new RecordingPublisher();

        var report = await Needing(null)
            .WithHttpEndpoint(() => throw new InvalidOperationException("Nothing is started."))
            .WithBuild(new ProviderBuild { Version = "1" })
            .WithResultPublisher(publisher)
            .VerifyAsync(TestContext.Current.CancellationToken);

        (report.Outcome, report.Success, report.NotRun).Should().Be((RunOutcome.NotVerified, false, 1));
        publisher.Reports.Should().BeEmpty();
        var told = """
            Verification of Catalog: not verified: no credentials. 1 interaction was not replayed.
            SANDBOX_KEY is not set: ask the sandbox for one
            """.ReplaceLineEndings("\n");
        TextReport.Render(report).Should().Be(told);
        report.Invoking(found => found.EnsureSuccess()).Should().Throw<PactVerificationFailedException>().WithMessage(told);
        ReportFormats.Json.Render(report).Should().Contain("\"outcome\": \"not-verified\"").And.Contain("\"variable\": \"SANDBOX_KEY\"").And.NotContain("\"success\": true");
        ReportFormats.Markdown.Render(report).Should().StartWith("## ⚪ Verification of Catalog: not verified: no credentials.").And.Contain("SANDBOX\\_KEY is not set");
        ReportFormats.Html.Render(report).Should().Contain("<h1 class=\"wait\">Verification of Catalog: not verified: no credentials.");
    }

    [Fact]
    public async Task A_run_with_them_uses_them()
    {
        await using var app = await CatalogApp.StartAsync(more: more => more.MapGet("/closed", (HttpRequest request) => Results.StatusCode(request.Headers["X-Key"] == "k-1" ? 200 : 401)));

        (await Needing(" k-1 ").WithHttpEndpoint(app.Endpoint).VerifyAsync(TestContext.Current.CancellationToken)).Outcome.Should().Be(RunOutcome.Passed);
    }

    [Theory]
    [InlineData("k/1+secret")]
    [InlineData("k-1")]
    public async Task What_is_given_is_in_no_report_whatever_the_header_is_called(string key)
    {
        await using var app = await CatalogApp.StartAsync(more: more => more.MapGet("/closed", (HttpRequest request) => Results.Text($"who is {request.Headers["X-Key"]}?", statusCode: 404)));

        var report = await Needing(key).WithHttpEndpoint(app.Endpoint).VerifyAsync(TestContext.Current.CancellationToken);

        report.Outcome.Should().Be(RunOutcome.Failed);
        TextReport.Render(report).Should().Contain("X-Key: ***").And.Contain("who is ***?");
        ReportFormats.All.Select(format => format.Render(report)).Should().OnlyContain(text => !text.Contains(key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "skipped Catalog: not verified", "failed: 0")]
    [InlineData("true", "failed Catalog: not verified", "failed: 1")]
    [Trait("row", "S1-039")]
    public async Task A_fixture_without_them_is_one_skipped_test_and_a_failed_one_where_they_are_required(string? required, string test, string count)
    {
        var (_, output) = await VerificationProcess.RunAsync("no credentials", required is null ? null : new Dictionary<string, string> { ["PACT_REQUIRE_CREDENTIALS"] = required });

        output.Should().Contain(test).And.Contain("Not verified: no credentials. SHELF_KEY is not set: nobody has one").And.Contain(count).And.Contain("total: 1");
    }

    private static PactVerifier Needing(string? key) => Some.Verifier(Some.Get("/closed"))
        .WithCredentials("SANDBOX_KEY", key, "ask the sandbox for one", (verifier, value) => verifier.WithCustomHeader("X-Key", value));
}
